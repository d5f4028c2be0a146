import { FORMATS, isRead, MEASURES } from '../../../../miniprogram/shared/campaign/kind';
import { categoriesOf } from '../../../../miniprogram/shared/campaign/kinds';
import { countWritten } from '../../../../miniprogram/shared/campaign/text';
import { formatOf, mayUseFile } from '../../../../miniprogram/shared/files/kind-file';
import { mayLink } from '../../../../miniprogram/shared/files/link';
import { judgeLength } from '../../../../miniprogram/shared/files/measure/length-class';
import { mayUseInside } from '../../../../miniprogram/shared/files/media-inside';
import { checkPieceWords } from '../../../../miniprogram/shared/files/pieces';
import { judge } from '../../../../miniprogram/shared/files/measure/judge';
import { refusedBy } from '../../../../miniprogram/shared/files/measure/judgement';
import { by, each, lack, lacksOf, oneOf, parts, type Unserved } from '../../campaigns/serves';
import { shape, type FilesPart } from './shape';

type Kind = FilesPart['kinds'][number];
type Limit = Kind['limits'][number];

/** Forms of works that are taken in, looked at and shown. */
const FORMS = { image: mayUseInside, video: mayUseInside, text: countWritten } as const;
const CARRIED = { upload: mayUseFile, link: mayLink, typed: countWritten } as const;

/** Formats that something reads. */
const READ = Object.fromEntries(FORMATS.filter(isRead).map((format) => [format, formatOf]));

/** What is measured of a work, or left to its reviewer where nobody can measure it; pages of anything are counted by nobody. */
const MEASURED = Object.fromEntries(
  MEASURES.filter((measure) => measure !== 'pages').map((measure) => [measure, judge]),
);
const BREACHES = { refuse: refusedBy, warn: judge, flag: judge } as const;

const servedLimit = each<Limit>((limit, path) => {
  const { measure, min, max } = limit;
  if (min === null && max === null) return [];
  const bounds = {
    ...{ measure: oneOf(MEASURED), breach: oneOf(BREACHES) },
    ...{ min: by(judge), max: by(judge) },
  };
  // The size of a file is judged before anybody knows its format.
  const formats = measure === 'bytes' ? {} : { formats: by(judge) };
  return parts<Limit>({ ...bounds, ...formats })(limit, path);
});

const kind = parts<Kind>({
  category: by(categoriesOf),
  form: oneOf(FORMS),
  carriers: each(oneOf(CARRIED)),
  formats: each(oneOf(READ)),
  caption: by(checkPieceWords),
  limits: servedLimit,
  classes: each(
    parts<Kind['classes'][number]>({ minSeconds: by(judgeLength), maxSeconds: by(judgeLength) }),
  ),
  between: parts<NonNullable<Kind['between']>>({ breach: oneOf(BREACHES) }),
});

/** Only a text is typed in. */
const typedElse = ({ kinds }: FilesPart): Unserved[] =>
  kinds.flatMap(({ form, carriers }, at) =>
    form === 'text'
      ? []
      : carriers.flatMap((carrier, nth) =>
          carrier === 'typed' ? [lack(['kinds', at, 'carriers', nth], ['upload', 'link'])] : [],
        ),
  );

/** What of kinds of works no code serves. */
export const lacks = (campaign: FilesPart): Unserved[] => [
  ...lacksOf<Partial<FilesPart>>(shape, { kinds: each(kind) }, campaign),
  ...typedElse(campaign),
];
