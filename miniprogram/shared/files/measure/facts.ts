import type { Format, Measure, WorkForm } from '../../campaign/kind';
import { MEASURES, TYPE_OF_FORMAT } from '../../campaign/kind';
import { countWritten } from '../../campaign/text';
import type { FileFacts } from '../../media/source';

/** A number; or it is there and a person has to look; or there is no such thing in what is measured. */
export type Fact = number | 'unmeasured' | 'absent';
export type Facts = Readonly<Record<Measure, Fact>>;

/** What limits are held against: one piece of a work, or the work as a whole. */
export interface Measured {
  /** What it is by its bytes; null where nobody has seen them. Empty for what is no file. */
  formats: readonly Format[] | null;
  facts: Facts;
}

/** What there is to measure in a piece, by what it is; bytes are those of a file. */
const IN_PIECE = {
  image: ['width', 'height'],
  video: ['seconds', 'width', 'height', 'framesPerSecond', 'kilobitsPerSecond'],
  audio: ['seconds', 'kilobitsPerSecond'],
  text: ['characters', 'pages'],
  h5: ['pages'],
} as const satisfies Record<WorkForm, readonly Measure[]>;

/** What a file is, whatever the kind of work it belongs to: one that takes films may take sound alone. */
export const FORM_OF_FORMAT = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  mp4: 'video',
  mov: 'video',
  mp3: 'audio',
  m4a: 'audio',
  doc: 'text',
  docx: 'text',
} as const satisfies Record<Format, WorkForm>;

/** Measures that a limit on a kind of this form can be held against in some piece, or in the whole. */
export function measuresOf(form: WorkForm, formats: readonly Format[]): Measure[] {
  const forms = [form, ...formats.map((format) => FORM_OF_FORMAT[format])];
  const inPieces = forms.flatMap((one): readonly Measure[] => IN_PIECE[one]);
  const pictures = form === 'image' || form === 'text';
  return MEASURES.filter(
    (measure) =>
      inPieces.includes(measure) ||
      (measure === 'bytes' && formats.length > 0) ||
      (measure === 'pictures' && pictures),
  );
}

function factsOf(there: readonly Measure[], known: Partial<Record<Measure, number | null>>): Facts {
  const all = MEASURES.map((measure): [Measure, Fact] => {
    const value = known[measure] ?? null;
    if (value !== null) return [measure, value];
    return [measure, there.includes(measure) ? 'unmeasured' : 'absent'];
  });
  return Object.fromEntries(all) as Record<Measure, Fact>;
}

/**
 * Measures a file that was sent in.
 * @param file its format by its bytes, its size, what its reader found (null where there is no reader for it), and the
 *   characters of a document whose text was taken out (null where it was not).
 */
export function measureFile({
  format,
  bytes,
  inside,
  characters = null,
}: {
  format: Format;
  bytes: number;
  inside: FileFacts | null;
  characters?: number | null;
}): Measured {
  const type = TYPE_OF_FORMAT[format];
  const same = MEASURES_SAME.filter((one) => type !== null && TYPE_OF_FORMAT[one] === type);
  return {
    formats: type === null ? [format] : same,
    facts: factsOf(IN_PIECE[FORM_OF_FORMAT[format]], {
      bytes,
      characters,
      ...(inside === null ? {} : measuresInside(inside)),
    }),
  };
}

const MEASURES_SAME = Object.keys(TYPE_OF_FORMAT) as Format[];

/** Held upright or across, a picture is as large: its longer side counts as its width. */
function measuresInside({ width, height, durationMs, film }: FileFacts) {
  const sides = { width: Math.max(width, height), height: Math.min(width, height) };
  if (film === null) return sides;
  const { framesPerSecond, kilobitsPerSecond } = film;
  const seconds = durationMs === null ? null : durationMs / 1000;
  return { ...sides, seconds, framesPerSecond, kilobitsPerSecond };
}

/** Measures a text that is typed in. */
export const measureText = (text: string): Measured => ({
  formats: [],
  facts: factsOf(['characters'], { characters: countWritten(text) }),
});

/** What there is in a piece behind a link, which only a person opens. */
export const measureLink = (form: WorkForm): Measured => ({
  formats: null,
  facts: factsOf(IN_PIECE[form], {}),
});

/**
 * Measures a work as a whole.
 * @param pictures how many it has; null where they are behind a link.
 */
export const measureWork = ({ pictures }: { pictures: number | null }): Measured => ({
  formats: [],
  facts: factsOf(['pictures'], { pictures }),
});
