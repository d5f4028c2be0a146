import type { CheckPlace, VoteCheck } from '../../services/ledger-check';
import type { MyVote, VoteProof, VoteStandingNow } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { formatMoment } from '../../shared/calendar';
import { dayText } from './root-text';

export type StepState = 'done' | 'now' | 'todo' | 'failed';

export interface StepView {
  key: string;
  /** One short sentence. */
  text: string;
  /** For those who want to know more; empty for none. */
  more: string;
  state: StepState;
}

/** A check of one vote as its card shows it. */
export interface CheckView {
  running: boolean;
  tone: 'wait' | 'good' | 'bad';
  /** The one sentence. */
  verdict: string;
  /** What it means, or what to do. */
  words: string;
  steps: StepView[];
  /** Root of the log that the proof leads to; empty while there is none. */
  root: string;
  rootLabel: string;
  /** The root that is public for the same; empty when nothing contradicts. */
  known: string;
  /** Why it could not be asked. */
  fault: Fault | null;
}

const STANDING = {
  counted: '这一票已经计入票数。以后谁改动或删掉它，都会被发现。',
  held: '这件作品有一段时间的票正在核查，您这一票也在其中。核查结束前单独列为待核，账本里的记录还在。',
  void: '这一段时间的票经核查作废，不计入票数。账本里的记录还在，您可以随时再核对。',
} satisfies Record<VoteStandingNow, string>;

const WRONG = {
  receipt: '回执不是这部手机投票时生成的，可能被换过。',
  vote: '封条里没有找到您的回执。',
  seal: '封条的内容和封条号对不上，封条可能被改过。',
  log: '封条不在总根里，账本可能被改过。',
  head: '总根和公布过的不一样。',
} satisfies Record<CheckPlace, string>;

const REPORT = '请先重新核对一次。还是这样，请复制核对结果发给主办方，或在公众号留言。';

/** Which step a failure belongs to. */
const STEP_OF: Record<CheckPlace, number> = { receipt: 0, vote: 1, seal: 2, log: 3, head: 4 };

/** @param vote whose check it is: a held vote is in the ledger, and not in the tally. */
export function checkView(check: VoteCheck, { standing }: Pick<MyVote, 'standing'>): CheckView {
  const proof = 'proof' in check ? check.proof : null;
  const plain = {
    running: false,
    steps: stepViews(check, proof),
    root: proof?.head.root ?? '',
    rootLabel: proof === null ? '' : headName(proof),
    known: '',
    fault: null,
  };
  switch (check.at) {
    case 'asking':
    case 'comparing':
      return { ...plain, running: true, tone: 'wait', verdict: '正在这台手机上核对', words: '' };
    case 'waiting':
      return check.overdue
        ? { ...plain, tone: 'bad', verdict: '没有对上：过了一个小时还没有封存', words: REPORT }
        : { ...plain, tone: 'wait', verdict: '您这一票已经收到，还没有封存', words: WAITING };
    case 'fault':
      return { ...plain, tone: 'wait', verdict: '还没有核对完', words: '', fault: check.fault };
    case 'holds':
      return {
        ...plain,
        tone: 'good',
        verdict: '您这一票在账本里，已封存',
        words: STANDING[standing] + (check.published ? '' : RUNNING),
      };
    case 'failed':
      return {
        ...plain,
        tone: 'bad',
        verdict: `没有对上：${WRONG[check.place]}`,
        words: REPORT,
        known: check.known ?? '',
      };
  }
}

export const WAITING = '投票后约半分钟封存，封存后就可以核对。';
const RUNNING = '今天的总根 24:00 后公布，明天可以再核对一次。';

const headName = ({ day, head }: VoteProof): string =>
  day === null ? `到第 ${String(head.size)} 号封条的总根` : `${dayText(day)}总根`;

function stepViews(check: VoteCheck, proof: VoteProof | null): StepView[] {
  if (check.at === 'waiting') return [];
  const steps = proof === null ? beforeProof() : withProof(proof);
  const reached = reachedStep(check);
  return steps.map(({ not, ...step }, index) => {
    const state = stateOf(index, reached, check);
    return state === 'failed' ? { ...step, text: not, state } : { ...step, state };
  });
}

/** `not` is what a failed step says. */
type Plain = Omit<StepView, 'state'> & { not: string };

function beforeProof(): Plain[] {
  return ['取这一票的证明', '回执在封条里', '封条没有改过', '封条在总根里', '总根和公布的一样'].map(
    (text, index) => ({ key: String(index), text, more: '', not: '' }),
  );
}

function withProof({ seal, path, headPath, day, head }: VoteProof): Plain[] {
  const number = `第 ${String(seal.number)} 号封条`;
  const steps: Omit<Plain, 'key'>[] = [
    { text: '取到这一票的证明', more: '', not: '回执不是这部手机投票时生成的' },
    {
      text: `回执在${number}里`,
      not: `回执不在${number}里`,
      more: `这个封条 ${formatMoment(seal.at)} 封存，里面有 ${String(seal.rows)} 票，从回执算到封条共 ${String(path.length + 1)} 步`,
    },
    {
      text: `${number}没有改过`,
      not: `${number}被改过`,
      more: '按封条的内容重新算出的封条号和它自己的一样',
    },
    {
      text: `${number}在总根里`,
      not: `${number}不在总根里`,
      more: `总根管着前 ${String(head.size)} 个封条，从封条算到总根共 ${String(headPath.length + 1)} 步`,
    },
    day === null
      ? {
          text: '总根和现在公开的一样',
          not: '总根和公开的不一样',
          more: '今天还没有结束，总根随新的封条变化',
        }
      : {
          text: `总根和公布的${dayText(day)}总根一样`,
          not: `总根和公布的${dayText(day)}总根不一样`,
          more: '请再和公众号里公布的比一比',
        },
  ];
  return steps.map((step, index) => ({ key: String(index), ...step }));
}

/** The step that is under way, or that the check ended at; one past the last when all are done. */
function reachedStep(check: VoteCheck): number {
  switch (check.at) {
    case 'asking':
    case 'waiting':
      return 0;
    case 'comparing':
      return 4;
    case 'fault':
      return check.proof === null ? 0 : 4;
    case 'failed':
      return STEP_OF[check.place];
    case 'holds':
      return 5;
  }
}

function stateOf(index: number, reached: number, { at }: VoteCheck): StepState {
  if (index < reached) return 'done';
  if (index > reached || at === 'fault') return 'todo';
  return at === 'failed' ? 'failed' : 'now';
}

/** All that is needed to look into a check, without saying who voted. */
export function checkReport({ receipt, title }: MyVote, check: VoteCheck): string {
  const proof = 'proof' in check ? check.proof : null;
  const { verdict } = checkView(check, { standing: 'counted' });
  const lines = [
    `核对结果：${verdict}`,
    `作品：《${title}》`,
    `回执号：${receipt.id}`,
    `轮次 ${receipt.round}，时段 ${String(receipt.window)}，作品编号 ${receipt.entry}`,
  ];
  if (proof !== null) {
    lines.push(`第 ${String(proof.seal.number)} 号封条：${proof.seal.hash}`);
    lines.push(`${headName(proof)}：${proof.head.root}`);
  }
  if (check.at === 'failed' && check.known !== null) lines.push(`公布过的总根：${check.known}`);
  return lines.join('\n');
}
