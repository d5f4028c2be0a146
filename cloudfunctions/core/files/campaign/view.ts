import {
  TYPE_OF_FORMAT,
  type Breach,
  type Measure,
} from '../../../../miniprogram/shared/campaign/kind';
import type { CampaignView, MediaRule } from '../../../../miniprogram/shared/campaign/view';
import type { MediaKind, MediaType } from '../../../../miniprogram/shared/vocabulary';
import { MEDIA_KINDS } from '../../../../miniprogram/shared/vocabulary';
import type { FilesPart } from './shape';

type Kind = FilesPart['kinds'][number];
/** Formats that are inspected and shown. */
export const SHOWN_FORMATS: Partial<Record<Kind['formats'][number], MediaType>> =
  Object.fromEntries(Object.entries(TYPE_OF_FORMAT).filter(([, type]) => type !== null));

/** Ways in which a work reaches us. */
export const SENT = { upload: 'upload' } as const satisfies Partial<
  Record<Kind['carriers'][number], string>
>;

/** What is measured of a file, and what a breach does. */
export const HELD: Partial<Record<Measure, Partial<Record<Breach, true>>>> = {
  bytes: { refuse: true },
  seconds: { refuse: true },
};

/** The bound that is refused, of a measure, and on whose word: null is unlimited. */
function refusedAbove(kind: Kind, measure: Measure) {
  const limit = kind.limits.find((one) => one.measure === measure && HELD[measure]?.[one.breach]);
  return { max: limit?.max ?? null, source: limit?.source ?? kind.source };
}

function mediaRule(kind: Kind): MediaRule[] {
  const form = MEDIA_KINDS.find((known: MediaKind) => known === kind.form);
  const { max: maxBytes, source: bytesSource } = refusedAbove(kind, 'bytes');
  if (!form || !kind.carriers.includes(SENT.upload) || maxBytes === null) return [];
  const extensions = kind.formats.filter((format) => SHOWN_FORMATS[format]);
  const types = [...new Set(extensions.flatMap((format) => SHOWN_FORMATS[format] ?? []))];
  const { max: maxSeconds, source: secondsSource } = refusedAbove(kind, 'seconds');
  const { source } = kind;
  return [
    { kind: form, types, extensions, maxBytes, bytesSource, maxSeconds, secondsSource, source },
  ];
}

/** The files that a work can be. */
export const view = ({ kinds }: FilesPart): Pick<CampaignView, 'media'> => ({
  media: kinds.flatMap(mediaRule),
});
