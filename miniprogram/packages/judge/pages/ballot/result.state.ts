import type { BallotPaper, BallotVerdict } from '../../../../shared/contract/index';

const VERDICT_LABELS = {
  in: '选出',
  tied: '并列待定',
  out: '未选出',
  below: '票数不足',
} satisfies Record<BallotVerdict, string>;

/** What the vote on a group has made of its works. */
export interface ResultView {
  head: string;
  /** Whether the expert's own ballot was counted. */
  counted: string;
  lines: {
    id: string;
    rank: string;
    title: string;
    votes: string;
    /** 0 to 100, of the most votes of one work. */
    percent: number;
    verdict: BallotVerdict;
    label: string;
    /** Whether the expert voted for it. */
    own: boolean;
  }[];
}

/** @returns null before the vote is closed. */
export function resultOf({ result, state, ballot, counted }: BallotPaper): ResultView | null {
  if (result === null) return null;
  const most = Math.max(1, ...result.map(({ votes }) => votes));
  const elected = result.filter(({ verdict }) => verdict === 'in').length;
  const tied = result.filter(({ verdict }) => verdict === 'tied').length;
  const chosen = counted === true ? (ballot?.works ?? []) : [];
  return {
    head:
      state === 'tied'
        ? `选出 ${String(elected)} 件，${String(tied)} 件并列待定`
        : `选出 ${String(elected)} 件`,
    counted: counted === true ? '您的票已计入。' : '您没有在结束前交票，没有计入。',
    lines: [...result]
      .sort((one, other) => one.rank - other.rank)
      .map(({ work, title, votes, again, rank, verdict }) => ({
        id: work,
        rank: String(rank),
        title,
        votes:
          again === null ? `${String(votes)} 票` : `${String(votes)} 票，再投 ${String(again)} 票`,
        percent: Math.round((votes / most) * 100),
        verdict,
        label: VERDICT_LABELS[verdict],
        own: chosen.includes(work),
      })),
  };
}
