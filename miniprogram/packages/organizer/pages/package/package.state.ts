import { formatMoment } from '../../../../shared/calendar';
import type {
  ExportFile,
  PackagePart,
  PackageView,
  PartState,
} from '../../../../shared/contract/index';
import { formatBytes } from '../../../../shared/measures';
import type { Fault } from '../../../../shared/reply';

/** How far the fetching of one archive has come on this phone. */
export type Fetching =
  | { at: 'fetching'; percent: number }
  | { at: 'here'; path: string; file: ExportFile }
  | { at: 'failed'; fault: Fault };

export interface PartLine {
  part: number;
  title: string;
  /** What it holds. */
  holds: string;
  state: PartState;
  tag: string;
  tone: 'plain' | 'wait' | 'good' | 'bad';
  /** What is going on, or since when it is there. */
  words: string;
  percent: number;
  /** Its file is on this phone. */
  here: boolean;
  fetching: boolean;
  /** What the button says; empty while nothing is to be done. */
  make: string;
  fault: Fault | null;
}

const TAGS: Record<PartState, readonly [tag: string, tone: PartLine['tone']]> = {
  idle: ['未生成', 'plain'],
  building: ['正在生成', 'wait'],
  ready: ['可以下载', 'good'],
  failed: ['没有生成', 'bad'],
  over: ['已过期', 'plain'],
};

const MAKES: Record<PartState, string> = {
  idle: '生成这一包',
  building: '',
  ready: '',
  failed: '重新生成',
  over: '重新生成',
};

const BROKEN: Fault = {
  code: 'INTERNAL',
  reason: '这一包没有生成。',
  remedy: '请重新生成；还是不行的，请过一会儿再试。',
};

/**
 * The archives of a package as the page shows them.
 * @param asking parts that this phone has just asked to be packed.
 */
export const partLines = (
  { parts }: Pick<PackageView, 'parts'>,
  fetched: ReadonlyMap<number, Fetching>,
  faults: ReadonlyMap<number, Fault>,
): PartLine[] =>
  parts.map((one) => {
    const { part, state, works, files, bytes } = one;
    const own = fetched.get(part);
    const [tag, tone] = TAGS[state];
    return {
      part,
      title: parts.length === 1 ? '全部作品' : `第 ${String(part)} 包`,
      holds: `${String(works)} 件作品，${String(files)} 个文件，约 ${formatBytes(bytes)}`,
      state,
      tag,
      tone,
      words: wordsOf(one, own),
      percent: percentOf(one, own),
      here: own?.at === 'here',
      fetching: own?.at === 'fetching',
      make: MAKES[state],
      fault:
        faults.get(part) ?? (own?.at === 'failed' ? own.fault : state === 'failed' ? BROKEN : null),
    };
  });

function percentOf({ state, done, works }: PackagePart, own: Fetching | undefined): number {
  if (own?.at === 'fetching') return own.percent;
  return state === 'building' && works > 0 ? Math.min(100, Math.round((done / works) * 100)) : 0;
}

function wordsOf(one: PackagePart, own: Fetching | undefined): string {
  if (own?.at === 'fetching') return `正在下载 ${String(own.percent)}%`;
  if (own?.at === 'here') return own.file.name;
  const { state, done, works, by, at, size, until } = one;
  switch (state) {
    case 'building':
      return `${by ?? ''} 正在生成，已装好 ${String(Math.min(done, works))}/${String(works)} 件`.trim();
    case 'ready':
      return [
        `${by ?? ''} ${formatMoment(at ?? 0)}生成，${formatBytes(size ?? 0)}`,
        `保留到${formatMoment(until ?? 0)}`,
      ].join('，');
    case 'over':
      return `${formatMoment(at ?? 0)}生成的文件已经清除`;
    case 'idle':
    case 'failed':
      return '';
    default:
      return state satisfies never;
  }
}

/** What the package holds, said once. */
export function about({ works, papers, parts, erased }: PackageView): string {
  const count = parts.length > 1 ? `，分成 ${String(parts.length)} 包` : '';
  const gone = erased > 0 ? `有 ${String(erased)} 个文件已按作者的要求或保存期限删除。` : '';
  return `${String(works)} 件作品${count}。每件一个文件夹，里面有${papers.join('、')}。${gone}`;
}
