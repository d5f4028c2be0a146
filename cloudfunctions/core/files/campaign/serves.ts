import { MEDIA_KIND_LABELS } from '../../../../miniprogram/shared/vocabulary';
import { by, each, lack, lacksOf, oneOf, parts, type Unserved } from '../../campaigns/serves';
import { shape, type FilesPart } from './shape';
import { HELD, SENT, SHOWN_FORMATS, view } from './view';

type Kind = FilesPart['kinds'][number];
type Limit = Kind['limits'][number];

/** One work is one picture; whatever else is measured is held against the file's greatest value. */
const servedLimit = each<Limit>((limit, path) => {
  const { measure, min, max } = limit;
  if (measure === 'pictures') return min === 1 && max === 1 ? [] : [lack(path)];
  if (min === null && max === null) return [];
  const held = HELD[measure];
  if (held === undefined) return [lack([...path, 'measure'], Object.keys(HELD))];
  return parts<Limit>({ measure: by(HELD), max: by(view), breach: oneOf(held) })(limit, path);
});

const kind = parts<Kind>({
  form: oneOf(MEDIA_KIND_LABELS),
  carriers: each(oneOf(SENT)),
  formats: each(oneOf(SHOWN_FORMATS)),
  // A work is one file, and what its form asks for says what is seen.
  caption: by(view),
  limits: servedLimit,
});

/** Files are told apart by what they are, so there can be one kind of each. */
const doubled = ({ kinds }: FilesPart): Unserved[] =>
  kinds.flatMap(({ form }, at) =>
    kinds.findIndex((one) => one.form === form) < at ? [lack(['kinds', at, 'form'])] : [],
  );

/** What of kinds of works no code serves. */
export const lacks = (campaign: FilesPart): Unserved[] => [
  ...lacksOf<Partial<FilesPart>>(shape, { kinds: each(kind) }, campaign),
  ...doubled(campaign),
];
