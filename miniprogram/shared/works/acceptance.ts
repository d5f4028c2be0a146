import type { CheckView, ConfirmView, InspectionView } from '../contract';
import type { Decision, Source } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import type { WorkForm } from '../campaign/kind';
import type { ChecklistPoint, OfficeView } from '../campaign/office';
import type { CheckedPart, CheckState } from '../vocabulary';
import { CHECKED_PART_LABELS, CHECKED_PARTS, INSPECTION_STATE_LABELS } from '../vocabulary';

/** Why a work waits, and what a person signs for: no notice says it, and no campaign may choose otherwise. */
export const ACCEPTANCE_SOURCES = {
  checked: { reading: '文件和内容检查都有了结果，才由人审核通过' },
  seen: { reading: '视频没有自动检查，由人从头到尾看过、签字后才能通过' },
  opened: { reading: '链接里的作品由人打开看过、签字后才能通过' },
  judged: { reading: '微信认为可疑或没有给出结果的内容，由人判断并签字' },
} as const satisfies Record<string, Source>;

/** Of a work, what the rules of acceptance look at. */
export interface Examined {
  inspection: InspectionView;
  checks: readonly CheckView[];
}

/** Rule `entry.inspected`: nobody may be shown a file that was not proven and made anew. */
function isInspected({ state, reason, remedy }: InspectionView): Decision {
  if (state === 'passed') return ALLOWED;
  return refuse({
    rule: 'entry.inspected',
    source: ACCEPTANCE_SOURCES.checked,
    facts: { inspection: INSPECTION_STATE_LABELS[state] },
    reason: reason ?? `${INSPECTION_STATE_LABELS[state]}。`,
    remedy:
      state === 'failed'
        ? '可以再检查一次；如果还是不行，请不予通过，把原因告诉作者。'
        : (remedy ?? '一般几秒钟就有结果，请稍后刷新。'),
  });
}

const PENDING = ['due', 'asked'] as const satisfies readonly CheckState[];
const isPending = ({ state }: CheckView): boolean => PENDING.some((one) => one === state);

/** Rule `entry.checking`: a check that still runs is waited for; it ends by itself, with or without a result. */
function isChecked(checks: readonly CheckView[]): Decision {
  const running = checks.filter(isPending).map(({ part }) => CHECKED_PART_LABELS[part]);
  if (running.length === 0) return ALLOWED;
  const parts = [...new Set(running)].join('、');
  return refuse({
    rule: 'entry.checking',
    source: ACCEPTANCE_SOURCES.checked,
    facts: { checking: parts },
    reason: `微信正在检查这件作品的${parts}。`,
    remedy: '一般一分钟内有结果，请稍后刷新；微信一直没有结果时，会交给您判断。',
  });
}

/**
 * Rules `entry.inspected`, `entry.checking`, in this order: what stands against accepting a work, whoever signs.
 * @param examined how its inspection and its checks stand.
 */
export const mayAccept = ({ inspection, checks }: Examined): Decision =>
  firstRefusal(
    () => isInspected(inspection),
    () => isChecked(checks),
  );

const JUDGED_POINTS = {
  text: {
    id: 'judged-text',
    what: '文字',
    seen: (words: boolean) => `读过标题、简介${words ? '、正文、说明' : ''}和姓名、单位`,
  },
  picture: { id: 'judged-picture', what: '图片', seen: () => '看过图片' },
} as const satisfies Record<
  CheckedPart,
  { id: string; what: string; seen: (words: boolean) => string }
>;

function foundBy({ part, state, label }: CheckView): string {
  const { what } = JUDGED_POINTS[part];
  return state === 'doubtful'
    ? `微信认为${what}可疑${label === null ? '' : `（${label}）`}`
    : `微信没有给出${what}的检查结果`;
}

/** A part that WeChat found doubtful, or found nothing about, is judged by the person who accepts. */
function judgedPoints(checks: readonly CheckView[], words: boolean): ChecklistPoint[] {
  return CHECKED_PARTS.flatMap((part) => {
    const open = checks.filter(
      (one) => one.part === part && (one.state === 'doubtful' || one.state === 'unknown'),
    );
    if (open.length === 0) return [];
    const { id, seen } = JUDGED_POINTS[part];
    const found = [...new Set(open.map(foundBy))].join('，');
    const text = `${found}，我已亲自${seen(words)}，可以公开`;
    return [{ id, text, source: ACCEPTANCE_SOURCES.judged }];
  });
}

/** A work as its checklist looks at it. */
interface Listed {
  kind: string;
  form: WorkForm;
  checks: readonly CheckView[];
  /** What nothing could measure when it was sent in. */
  confirm?: readonly ConfirmView[];
  pieces?: readonly { text: string | null; caption: string }[];
}

/** Of several pieces each point says which it is about. */
const confirmed = ({ confirm = [], pieces = [] }: Listed): ChecklistPoint[] =>
  confirm.map(({ id, text, source, at }) => ({
    id,
    text: at === null || pieces.length < 2 ? text : `第 ${String(at + 1)} 件：${text}`,
    source,
  }));

/**
 * The points to sign before a work is accepted: of a film that it was watched; of links and limits what nothing could
 * measure; of every work those that the campaign's checklists ask of its kind; of what WeChat's checks left open that it
 * was judged.
 * @param office with the points of the campaign's checklists.
 * @param work its kind and form, how its checks stand, what is to be confirmed of it and its words.
 */
export function checklistFor(
  { acceptance }: Pick<OfficeView, 'acceptance'>,
  work: Listed,
): ChecklistPoint[] {
  const { kind, form, checks, pieces = [] } = work;
  const watched: ChecklistPoint[] =
    form === 'video'
      ? [{ id: 'watched', text: '从头到尾看过画面、听过声音', source: ACCEPTANCE_SOURCES.seen }]
      : [];
  const own = acceptance
    .filter(({ kinds }) => kinds === null || kinds.includes(kind))
    .map(({ kinds: _kinds, ...point }) => point);
  const words = pieces.some(({ text, caption }) => text !== null || caption !== '');
  return [...watched, ...confirmed(work), ...own, ...judgedPoints(checks, words)];
}

/** The points of a list that were not signed. */
export const unsigned = (
  points: readonly ChecklistPoint[],
  signed: readonly string[],
): ChecklistPoint[] => points.filter(({ id }) => !signed.includes(id));
