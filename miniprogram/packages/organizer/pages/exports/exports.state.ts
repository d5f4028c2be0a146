import {
  SHEET_LABELS,
  SHEETS,
  type ExportFile,
  type PackageLine,
  type Sheet,
} from '../../../../shared/contract/index';
import { formatBytes } from '../../../../shared/measures';
import type { Fault } from '../../../../shared/reply';
import type { Premises } from '../../office';

/** What is given besides lists: the ledger of votes, the winners' pages for a website, the collection of their works. */
const ARCHIVES = {
  ledger: '投票账本',
  site: '获奖作品网页',
  book: '作品集（文档）',
  pages: '作品集（网页）',
};
type Archive = keyof typeof ARCHIVES;

export type Export = Sheet | Archive;
const EXPORTS: readonly Export[] = [...SHEETS, 'ledger', 'site', 'book', 'pages'];

/** What a campaign has to have for an export to hold anything; what is not named is there in every one. */
const NEEDS: Partial<Record<Export, (premises: Premises) => boolean>> = {
  recommendations: ({ office }) => office.recommendation !== null,
  finalists: ({ office }) => office.selections.length > 0,
  scores: ({ office }) => office.judgings.length > 0,
  winners: ({ office }) => office.awards.length > 0,
  contacts: ({ office }) => office.contacts.length > 0,
  ledger: ({ campaign }) => campaign.voting !== null,
  site: ({ office }) => office.awards.length > 0,
  book: publishesCollection,
  pages: publishesCollection,
};

function publishesCollection({ campaign }: Premises): boolean {
  return campaign.publications.some(({ of }) => of === 'collection');
}

/** What a campaign can give. */
export const exportsOf = (premises: Premises): Export[] =>
  EXPORTS.filter((id) => NEEDS[id]?.(premises) ?? true);

const ABOUT = {
  entries: '全部作品、审核和刊发情况；作者的姓名、电话只显示一部分',
  recommendations: '各单位推荐的作品和推荐时的票数',
  finalists: '入围作品、票数和名次',
  scores: '每件作品的平均分、标准差、标准化分数和各项得分',
  winners: '获奖作品、作者和单位',
  figures: '各单位、各主题的投稿、刊发、推荐、入围和获奖数量',
  contacts: '各单位联系人和联系方式',
  decisions: '谁在什么时候决定了什么，为什么',
  ledger: '全部已封存的票、公布的票数和总根，任何人都可以重新数一遍，不含投票人',
  site: '光荣榜和每件获奖作品一页，解压后可以直接放到网站上',
  book: '获奖作品按类别编排，文字全文、图片和说明、影片地址，可以打印',
  pages: '同样的内容，每件一页，解压后可以直接打开或放到网站上',
} satisfies Record<Export, string>;

/** Those that hold personal data: taking one is written down, and the page says so before. */
const PERSONAL: ReadonlySet<Export> = new Set(['winners', 'contacts', 'decisions']);

/** How far one export has come. */
export type Step =
  | { at: 'making' }
  | { at: 'fetching'; percent: number }
  | { at: 'ready'; path: string; file: ExportFile }
  | { at: 'failed'; fault: Fault };

export interface ExportLine {
  id: Export;
  name: string;
  about: string;
  personal: boolean;
  /** A phone opens it by itself. */
  opens: boolean;
  state: 'idle' | Step['at'];
  percent: number;
  /** What is going on, in words. */
  words: string;
  fault: Fault | null;
}

/** @param steps of the exports that were asked for on this page. */
export function exportLines(
  offered: readonly Export[],
  steps: ReadonlyMap<Export, Step>,
): ExportLine[] {
  return offered.map((id) => {
    const step = steps.get(id);
    return {
      id,
      name: isArchive(id) ? ARCHIVES[id] : SHEET_LABELS[id],
      about: ABOUT[id],
      personal: PERSONAL.has(id),
      opens: !isArchive(id) || id === 'book',
      state: step?.at ?? 'idle',
      percent: step?.at === 'fetching' ? step.percent : step?.at === 'ready' ? 100 : 0,
      words: step === undefined ? '' : wordsOf(step),
      fault: step?.at === 'failed' ? step.fault : null,
    };
  });
}

const isArchive = (id: Export): id is Archive => id in ARCHIVES;

function wordsOf(step: Step): string {
  switch (step.at) {
    case 'making':
      return '正在生成文件';
    case 'fetching':
      return `正在下载 ${String(step.percent)}%`;
    case 'ready':
      return `${step.file.name}，${formatBytes(step.file.bytes)}`;
    case 'failed':
      return '';
  }
}

/** A list of works that can be packed. */
export interface PackageRow {
  list: string;
  name: string;
  /** How many works are on it, or why there are none yet. */
  words: string;
}

export const packageRows = (packages: readonly PackageLine[]): PackageRow[] =>
  packages.map(({ list, name, works, refusal }) => ({
    list,
    name,
    words: refusal === null ? `${String(works)} 件作品` : refusal.reason,
  }));
