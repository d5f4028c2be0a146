import type { Contradiction } from '../../../../services/ledger-heads';
import { formatMoment } from '../../../../shared/calendar';
import type { DayHead, LedgerPart, Output, SealView } from '../../../../shared/contract/index';
import { formatBytes } from '../../../../shared/measures';
import { dayText, holdsText, rootsIn } from '../../root-text';

export const TABS = [
  { id: 'days', label: '每日总根' },
  { id: 'seals', label: '封条' },
  { id: 'parts', label: '账本文件' },
] as const;
export type TabId = (typeof TABS)[number]['id'];

export type Show = Output<'ledger.show'>;

export interface HeadView {
  /** `yyyy-MM-dd`; empty for the newest head. */
  day: string;
  title: string;
  about: string;
  root: string;
  /** Its root is shown. */
  open: boolean;
}

/** The newest head; null before the first seal. */
export function newestView({ head, sealedAt }: Show): HeadView | null {
  if (head === null) return null;
  const about = `到 ${formatMoment(sealedAt)}，${holdsText(head)}`;
  return { day: '', title: '最新总根', about, root: head.root, open: true };
}

/** Days shown before somebody asks for all of them. */
const FEW = 7;

/** @param open days whose root is shown. */
export function dayViews(
  days: readonly DayHead[],
  all: boolean,
  open: ReadonlySet<string>,
): HeadView[] {
  return days.slice(0, all ? days.length : FEW).map((head) => ({
    day: head.day,
    title: `${dayText(head.day)}总根`,
    about: `到当天 24:00，${holdsText(head)}`,
    root: head.root,
    open: open.has(head.day),
  }));
}

/** How many days are left out. */
export const moreDays = (days: readonly DayHead[], all: boolean): number =>
  all ? 0 : Math.max(0, days.length - FEW);

export interface Compared {
  tone: 'good' | 'bad' | 'wait';
  title: string;
  words: string;
  /** The copied root when it is none of the public ones. */
  root: string;
}

/** Compares the roots in a copied text with the public ones. */
export function compared(text: string, { head, days }: Show): Compared {
  const copied = rootsIn(text);
  const [first] = copied;
  if (first === undefined)
    return {
      tone: 'wait',
      title: '没有找到总根',
      words: '请先在公众号里复制带总根的那段文字，再回到这里点一次。',
      root: '',
    };
  const known = new Map(days.map(({ root, day }) => [root, `${dayText(day)}总根`]));
  if (head !== null && !known.has(head.root)) known.set(head.root, '最新总根');
  const strange = copied.find((root) => !known.has(root));
  if (strange === undefined) {
    const names = copied.map((root) => known.get(root) ?? '');
    return {
      tone: 'good',
      title: '一样',
      words: `您复制的和这里的${[...new Set(names)].join('、')}完全一样。`,
      root: '',
    };
  }
  return {
    tone: 'bad',
    title: '没有对上',
    words:
      '您复制的总根和这里公布的每一天都不一样。请看看复制得是否完整、是不是当天 24:00 的总根；确实不一样，请告诉主办方。',
    root: strange,
  };
}

/** When the phone does not let the page read what was copied. */
export const UNREADABLE: Compared = {
  tone: 'wait',
  title: '读不到您复制的文字',
  words: '请允许读取剪贴板后再点一次，也可以直接和下面的总根对照着看。',
  root: '',
};

/** What to say when a root is not the one this phone saw before. */
export const contradictionText = ({ day }: Contradiction): string =>
  `${day === null ? '最新总根' : `${dayText(day)}总根`}和这台手机以前看到的不一样。公布过的总根不会变，请把这一页截图发给主办方。`;

export interface SealLine {
  id: string;
  title: string;
  about: string;
  open: boolean;
  hashes: { key: string; name: string; root: string }[];
}

export function sealLines(
  seals: readonly (SealView & { id: string })[],
  open: ReadonlySet<string>,
): SealLine[] {
  return seals.map((seal) => ({
    id: seal.id,
    title: `第 ${String(seal.number)} 号封条`,
    about: `${formatMoment(seal.at)} 封存 · ${String(seal.rows)} 票`,
    open: open.has(seal.id),
    hashes: open.has(seal.id)
      ? [
          { key: 'root', name: '里面的票算出的根', root: seal.root },
          { key: 'previous', name: '接着的上一个封条号', root: seal.previous },
          { key: 'hash', name: '这个封条号', root: seal.hash },
        ]
      : [],
  }));
}

/** What this phone found when it checked the seals on the page. */
export function chainLine(shown: number, broken: number | null): { good: boolean; words: string } {
  if (broken !== null)
    return {
      good: false,
      words: `第 ${String(broken)} 号封条对不上，账本可能被改过。请把这一页截图发给主办方。`,
    };
  return {
    good: true,
    words: `这里的 ${String(shown)} 个封条，这台手机都核对过：内容没有改动，一个接一个。`,
  };
}

export interface PartLine {
  id: string;
  title: string;
  about: string;
  sha256: string;
}

export const partLines = (parts: readonly (LedgerPart & { id: string })[]): PartLine[] =>
  parts.map(({ id, part, fromSeal, toSeal, rows, bytes, sha256, at }) => ({
    id,
    title: `第 ${String(part)} 个文件`,
    about: [
      fromSeal === toSeal
        ? `第 ${String(fromSeal)} 号封条`
        : `第 ${String(fromSeal)}–${String(toSeal)} 号封条`,
      `${String(rows)} 票`,
      formatBytes(bytes),
      `${formatMoment(at)} 公布`,
    ].join(' · '),
    sha256,
  }));
