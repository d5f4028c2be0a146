import {
  MEDIA_FORMS,
  TYPE_OF_FORMAT,
  type Measure,
} from '../../../../miniprogram/shared/campaign/kind';
import { categoriesOf } from '../../../../miniprogram/shared/campaign/kinds';
import { judge } from '../../../../miniprogram/shared/files/measure/judge';
import { refusedBy } from '../../../../miniprogram/shared/files/measure/judgement';
import { by, each, lack, lacksOf, oneOf, only, parts, type Unserved } from '../../campaigns/serves';
import { kindViewOf } from './kind-view';
import { shape, type FilesPart } from './shape';

type Kind = FilesPart['kinds'][number];
type Limit = Kind['limits'][number];

const FORMS = Object.fromEntries(MEDIA_FORMS.map((form) => [form, kindViewOf]));

/** Formats that are inspected and shown. */
const FORMATS = Object.fromEntries(Object.entries(TYPE_OF_FORMAT).filter(([, type]) => type));

/** What can be measured of every file that is taken, and what a breach does. */
const REFUSED = { refuse: refusedBy };
const HELD: Partial<Record<Measure, Readonly<Record<string, unknown>>>> = {
  bytes: REFUSED,
  seconds: REFUSED,
  width: REFUSED,
  height: REFUSED,
};

/** One work is one picture; whatever else is measured is held against the file. */
const servedLimit = each<Limit>((limit, path) => {
  const { measure, min, max } = limit;
  if (measure === 'pictures') return min === 1 && max === 1 ? [] : [lack(path)];
  if (min === null && max === null) return [];
  const held = HELD[measure];
  if (held === undefined) return [lack([...path, 'measure'], Object.keys(HELD))];
  const bounds = { measure: by(judge), min: by(judge), max: by(judge), breach: oneOf(held) };
  // The size of a file is judged before anybody knows its format.
  const formats = measure === 'bytes' ? {} : { formats: by(judge) };
  return parts<Limit>({ ...bounds, ...formats })(limit, path);
});

const kind = parts<Kind>({
  category: by(categoriesOf),
  form: oneOf(FORMS),
  carriers: each(only('upload')),
  formats: each(oneOf(FORMATS)),
  // A work is one file, and what its form asks for says what is seen.
  caption: by(kindViewOf),
  limits: servedLimit,
});

/** Of many files chosen at once, each is told apart by what it is, so there can be one kind of each form. */
const doubled = ({ kinds }: FilesPart): Unserved[] =>
  kinds.flatMap(({ form }, at) =>
    kinds.findIndex((one) => one.form === form) < at ? [lack(['kinds', at, 'form'])] : [],
  );

/** What of kinds of works no code serves. */
export const lacks = (campaign: FilesPart): Unserved[] => [
  ...lacksOf<Partial<FilesPart>>(shape, { kinds: each(kind) }, campaign),
  ...doubled(campaign),
];
