import { TYPE_OF_FORMAT } from '../../../../miniprogram/shared/campaign/kind';
import type { CampaignView, MediaRule } from '../../../../miniprogram/shared/campaign/view';
import type { MediaKind } from '../../../../miniprogram/shared/vocabulary';
import { MEDIA_KINDS } from '../../../../miniprogram/shared/vocabulary';
import type { FilesPart } from './shape';

type Kind = FilesPart['kinds'][number];
/** The bound that is refused, of a measure, and on whose word: null is unlimited. */
function refusedAbove(kind: Kind, measure: Kind['limits'][number]['measure']) {
  const limit = kind.limits.find((one) => one.measure === measure && one.breach === 'refuse');
  return { max: limit?.max ?? null, source: limit?.source ?? kind.source };
}

function mediaRule(kind: Kind): MediaRule[] {
  const form = MEDIA_KINDS.find((known: MediaKind) => known === kind.form);
  const { max: maxBytes, source: bytesSource } = refusedAbove(kind, 'bytes');
  if (!form || !kind.carriers.includes('upload') || maxBytes === null) return [];
  const extensions = kind.formats.filter((format) => TYPE_OF_FORMAT[format]);
  const types = [...new Set(extensions.flatMap((format) => TYPE_OF_FORMAT[format] ?? []))];
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
