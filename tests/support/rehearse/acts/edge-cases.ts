import type { KindLimit, KindView, Measure } from '../../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { Declared } from '../../../../miniprogram/shared/contract';
import { aPng } from '../../media-bytes';
import { anMp4, type VideoOptions } from '../../mp4-bytes';
import { bytesOf, type CastPiece } from '../cast/files';
import { textOf } from '../cast/stories';

/** A work at an edge, and what is to become of it. */
export interface EdgeCase {
  title: string;
  kind: KindView;
  pieces: CastPiece[];
  /** `done`, or the rule or the path that says no. */
  expect: string;
  /** Whether the warning is read and the work sent in all the same. */
  readOn?: boolean;
  answers?: Record<string, string>;
  declared?: Partial<Declared>;
  /** Whether a reviewer has to be told of it. */
  flagged?: boolean;
}

const limitOf = ({ limits }: KindView, measure: Measure): KindLimit | undefined =>
  limits.find((one) => one.measure === measure);

const aFile = (extension: string, bytes: Buffer, caption = '村口的早晨'): CastPiece => ({
  carrier: 'upload',
  extension,
  bytes,
  poster: null,
  text: '',
  caption,
});

export const aText = (text: string): CastPiece => ({
  ...aFile('', Buffer.alloc(0), ''),
  carrier: 'typed',
  text,
});

const aLink = (link: string): CastPiece => ({
  ...aFile('', Buffer.alloc(0)),
  carrier: 'link',
  text: link,
});

/** Texts a character under and over what is wanted: warned, and sent in all the same. */
export function textCases(kind: KindView): EdgeCase[] {
  const limit = limitOf(kind, 'characters');
  if (limit === undefined || !kind.carriers.includes('typed')) return [];
  const { min, max, breach } = limit;
  const refused = 'measure.characters';
  const sized = (characters: number, expect: string, readOn = false): EdgeCase => ({
    title: `${kind.name} ${String(characters)} 字${readOn ? '，看过提醒照样提交' : ''}`,
    kind,
    pieces: [aText(textOf(characters))],
    expect,
    readOn,
    flagged: readOn,
  });
  const over = (characters: number): EdgeCase[] => [
    sized(characters, breach === 'flag' ? 'done' : refused),
    ...(breach === 'warn' ? [sized(characters, 'done', true)] : []),
  ];
  return [
    ...(min === null ? [] : [...over(min - 1), sized(min, 'done')]),
    ...(max === null ? [] : [sized(max, 'done'), ...over(max + 1)]),
  ];
}

/** Films at the last second and the next one, at the bit rate that is wanted and under it, in QuickTime without it. */
export function filmCases(kind: KindView): EdgeCase[] {
  const seconds = limitOf(kind, 'seconds')?.max ?? null;
  const rate = limitOf(kind, 'kilobitsPerSecond');
  const size = {
    width: limitOf(kind, 'width')?.min ?? 1280,
    height: limitOf(kind, 'height')?.min ?? 720,
  };
  const other = kind.formats.includes('mov') ? 'mov' : 'mp4';
  const film = (
    title: string,
    extension: 'mov' | 'mp4',
    own: Partial<VideoOptions>,
    expect: string,
  ): EdgeCase => ({
    title: `${kind.name}${title}`,
    kind,
    pieces: [aFile(extension, anMp4({ ...size, container: extension, seed: title, ...own }))],
    expect,
  });
  const atRate = (kbit: number): Partial<VideoOptions> => ({
    durationMs: 400,
    bytes: Math.ceil((kbit * 400) / 8),
  });
  const least = rate?.min ?? null;
  return [
    ...(seconds === null
      ? []
      : [
          film(` ${String(seconds)} 秒`, other, { durationMs: seconds * 1000 }, 'done'),
          film(
            ` ${String(seconds + 1)} 秒`,
            other,
            { durationMs: (seconds + 1) * 1000 },
            'measure.seconds',
          ),
        ]),
    ...(least === null
      ? []
      : [
          film(`，MP4 ${String(least / 1000)} Mbit/s`, 'mp4', atRate(least + 100), 'done'),
          film(
            `，MP4 ${String(least / 1000 - 1)} Mbit/s`,
            'mp4',
            atRate(least - 1000),
            'measure.kilobitsPerSecond',
          ),
        ]),
    ...(least !== null && other === 'mov'
      ? [film('，MOV 不限码流', 'mov', { durationMs: 9000 }, 'done')]
      : []),
    ...(limitOf(kind, 'width') === undefined
      ? []
      : [
          film(
            '，1280×720',
            other,
            { durationMs: 9000, width: 1280, height: 720 },
            'measure.width',
          ),
        ]),
    ...between(kind),
    ...(kind.carriers.includes('link')
      ? [
          {
            title: `${kind.name}放不下的提交链接`,
            kind,
            pieces: [aLink('https://pan.example.com/s/edge')],
            expect: 'done',
          },
          {
            title: `${kind.name}提交 http 链接`,
            kind,
            pieces: [aLink('http://pan.example.com/s/edge')],
            expect: 'link.https',
          },
          {
            title: `${kind.name}提交 IP 地址的链接`,
            kind,
            pieces: [aLink('https://10.0.0.8/film')],
            expect: 'link.host',
          },
        ]
      : []),
  ];
}

/** A length that is in no class is shown to the reviewer. */
function between(kind: KindView): EdgeCase[] {
  const [short, long] = kind.classes;
  const [most, least] = [short?.maxSeconds ?? null, long?.minSeconds ?? null];
  if (most === null || least === null) return [];
  const film = (seconds: number, flagged: boolean): EdgeCase => ({
    title: `${kind.name} ${String(seconds)} 秒${flagged ? '，两类之间' : ''}`,
    kind,
    pieces: [
      aFile(
        'mp4',
        anMp4({ width: 1280, height: 720, durationMs: seconds * 1000, seed: String(seconds) }),
      ),
    ],
    expect: 'done',
    flagged,
  });
  return [film(most, false), film(most + 1, true), film(least, false)];
}

/** A picture without its caption, a group with one missing, a PNG under a JPG's name. */
export function pictureCases(view: CampaignView, kind: KindView): EdgeCase[] {
  if (kind.caption !== 'required' || kind.form !== 'image') return [];
  const photo = (key: number, caption: string) =>
    aFile('jpg', bytesOf(view, { key: 2_000_000 + key, kind: kind.id }), caption);
  return [
    {
      title: '图片没有说明文字',
      kind,
      pieces: [photo(1, '')],
      expect: 'INVALID pieces.0.caption',
    },
    {
      title: '组图里第 2 张没有说明文字',
      kind,
      pieces: [photo(2, '帮扶以前'), photo(3, ' '), photo(4, '如今')],
      expect: 'INVALID pieces.1.caption',
    },
    {
      title: '一组三张',
      kind,
      pieces: [photo(5, '前'), photo(6, '中'), photo(7, '后')],
      expect: 'done',
    },
    ...(kind.formats.includes('png')
      ? []
      : [
          {
            title: 'PNG 改名为 jpg',
            kind,
            pieces: [aFile('jpg', aPng({ width: 64, height: 64 }))],
            expect: 'media.type',
          },
        ]),
  ];
}

const month = (yearMonth: string, by: number): string => {
  const [year = 0, at = 1] = yearMonth.split('-').map(Number);
  const all = year * 12 + at - 1 + by;
  return `${String(Math.floor(all / 12))}-${String((all % 12) + 1).padStart(2, '0')}`;
};

/** A percent and a month over what may be declared; what is not the author's own; numbers that contradict each other. */
export function formCases(view: CampaignView, kind: KindView, pieces: CastPiece[]): EdgeCase[] {
  const { borrowed, dated, original } = view.content;
  const base = { kind, pieces };
  const fieldOf = (of: string) => view.form.find(({ kind: one }) => one === of);
  const [number, born] = [fieldOf('idNumber'), fieldOf('month')];
  const declare = (title: string, declared: Partial<Declared>, expect: string): EdgeCase => ({
    ...base,
    title,
    declared,
    expect,
  });
  const percent = borrowed?.maxPercent ?? 0;
  return [
    ...(borrowed === null
      ? []
      : [
          declare(`借用素材 ${String(percent)}%`, { borrowedPercent: percent }, 'done'),
          declare(
            `借用素材 ${String(percent + 1)}%`,
            { borrowedPercent: percent + 1 },
            'INVALID declared.borrowedPercent',
          ),
        ]),
    ...(dated === null
      ? []
      : [
          declare(
            `创作于 ${month(dated.from, -1)}`,
            { madeIn: month(dated.from, -1) },
            'INVALID declared.madeIn',
          ),
          declare(`创作于 ${dated.from}`, { madeIn: dated.from }, 'done'),
          declare(`创作于 ${dated.to}`, { madeIn: dated.to }, 'done'),
          declare(
            `创作于 ${month(dated.to, 1)}`,
            { madeIn: month(dated.to, 1) },
            'INVALID declared.madeIn',
          ),
        ]),
    ...(original?.unpublished === true
      ? [declare('没有确认原创且未发表', { unpublished: false }, 'INVALID declared.unpublished')]
      : []),
    ...(number === undefined
      ? []
      : [
          {
            ...base,
            title: '身份证号校验位不对',
            answers: { [number.id]: '430102198005200018' },
            expect: `INVALID answers.${number.id}`,
          },
        ]),
    ...(number === undefined || born === undefined
      ? []
      : [
          {
            ...base,
            title: '出生年月与身份证号不符',
            answers: { [born.id]: '1980-06' },
            expect: `INVALID answers.${born.id}`,
          },
        ]),
  ];
}
