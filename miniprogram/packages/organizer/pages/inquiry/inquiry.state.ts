import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import type { GateView } from '../../../../shared/campaign/view';
import type { AppealView, HoldView } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { mayPassGate, votesNeeded } from '../../../../shared/votes/gate';
import type { Verdict } from '../../../../shared/vocabulary';
import { gateBar, type GateBar } from '../../../../state/gate-bar';
import { holdLine, numbersOf, type HoldLine } from '../../../../state/hold-lines';
import type { CommonReason } from '../../../../components/reason-sheet/reason.state';
import { pacePlot, type PacePlot } from '../../components/pace-plot/pace.state';
import { textCheckWords } from '../../../../state/file-view';
import type { Listed } from '../../inquiry-desk';

const SIDES = { author: '作者', contact: '单位联系人' } satisfies Record<
  AppealView['from'],
  string
>;

export interface InquiryPage {
  id: string;
  entry: string;
  title: string;
  about: string;
  preview: string;
  numbers: { key: string; label: string; value: number }[];
  gates: GateBar[];
  plot: PacePlot;
  holds: (HoldLine & { chosen: boolean; choosable: boolean })[];
  /** `check`: what WeChat made of the text, where a person has to judge it. */
  appeals: { key: string; who: string; when: string; text: string; check: string }[];
  /** Said where nobody has appealed yet. */
  noAppeal: string;
  /** Of the undecided: chosen, and whether all are. */
  chosen: { words: string; count: number; all: boolean };
  pending: boolean;
  /** Which verdicts cannot be given on the chosen ones now, why in full, and in short beside the buttons. */
  refused: Record<Verdict, boolean>;
  notes: Refusal[];
  barred: string;
}

const undecided = ({ holds }: Pick<Listed, 'holds'>): HoldView[] =>
  holds.filter(({ state }) => state === 'held');

/** What one begins with: all that is undecided. */
export const allUndecided = (item: Listed): Set<string> =>
  new Set(undecided(item).map(({ id }) => id));

/** @param gates the campaign's; those of the inquiry's round are shown. @param now ms. */
export function inquiryPage(
  item: Listed,
  picked: ReadonlySet<string>,
  gates: readonly GateView[],
  now: number,
): InquiryPage {
  const { id, entry, number, title, roundName, unit, preview, appeals } = item;
  const open = undecided(item);
  const chosen = open.filter((hold) => picked.has(hold.id));
  const ids = new Set(chosen.map((hold) => hold.id));
  const release = refusalOf(item, ids, 'release');
  const voided = refusalOf(item, ids, 'void');
  const notes = [release, voided].filter((refusal) => refusal !== null);
  return {
    id,
    entry,
    title,
    about: [`${String(number)} 号作品`, roundName, unit].filter((part) => part !== '').join(' · '),
    preview: preview ?? '',
    numbers: numbersOf(item),
    gates: gates.filter(({ round }) => round === item.round).map((gate) => gateBar(gate, item)),
    plot: pacePlot(reached(item, now), ids),
    holds: item.holds.map((hold) => ({
      ...holdLine(hold),
      chosen: ids.has(hold.id),
      choosable: hold.state === 'held',
    })),
    appeals: appeals.map(({ from, text, at, check }, index) => ({
      key: `${from}-${String(index)}`,
      who: SIDES[from],
      when: formatMoment(at),
      text,
      check: textCheckWords(check),
    })),
    noAppeal: appeals.length > 0 || notes.length > 0 ? '' : appealWords(open, now),
    chosen: {
      words: `已选 ${String(chosen.length)} 段，共 ${String(sumOf(chosen))} 票`,
      count: chosen.length,
      all: chosen.length === open.length,
    },
    pending: open.length > 0,
    refused: { release: release !== null, void: voided !== null },
    notes,
    barred: notes.map(({ reason }) => reason).join(''),
  };
}

/** Slots to come say nothing yet. */
const reached = ({ pace, holds }: Listed, now: number): Pick<Listed, 'pace' | 'holds'> => ({
  pace: pace.filter(({ from }) => from <= now),
  holds,
});

const sumOf = (holds: readonly HoldView[]): number =>
  holds.reduce((sum, { votes }) => sum + votes, 0);

function appealWords(open: readonly HoldView[], now: number): string {
  if (open.length === 0) return '没有人申诉。';
  const until = Math.max(...open.map(({ appealBy }) => appealBy));
  return now > until
    ? '没有人申诉，申诉期已满。'
    : `还没有收到申诉，作者和联系人可以申诉到 ${formatDeadline(until)}。`;
}

function refusalOf(
  { refusals }: Listed,
  chosen: ReadonlySet<string>,
  verdict: Verdict,
): Refusal | null {
  const found = refusals.find((one) => one.verdict === verdict && chosen.has(one.hold));
  return found?.refusal ?? null;
}

/** The sheet on which a verdict gets its reason. */
export interface VerdictSheet {
  verdict: Verdict;
  /** A new value starts with an empty sheet. */
  about: string;
  title: string;
  hint: string;
  confirm: string;
  common: CommonReason[];
}

const COMMON = {
  release: [
    { label: '正常转发', sentence: '经核查，这些票来自正常的转发和宣传，予以计入。' },
    { label: '依据不足', sentence: '没有发现足以作废的依据，予以计入。' },
  ],
  void: [
    { label: '批量投票', sentence: '经核查，这些票由程序或批量账号投出，予以作废。' },
    { label: '说明不符', sentence: '申诉说明的情况与投票记录不符，予以作废。' },
  ],
} satisfies Record<Verdict, CommonReason[]>;

/** What a verdict on the chosen spans will do, said before it is given. */
export function verdictSheet(
  item: Listed,
  picked: ReadonlySet<string>,
  gates: readonly GateView[],
  verdict: Verdict,
): VerdictSheet {
  const chosen = undecided(item).filter(({ id }) => picked.has(id));
  const votes = sumOf(chosen);
  const counted = `${String(votes)} 票计入后，《${item.title}》的票数由 ${String(item.votes)} 票变为 ${String(item.votes + votes)} 票。`;
  const voided = `${String(votes)} 票作废后不再计算，记录一直保留。`;
  const told = '决定后不能改回。理由会记入决定记录，作者和单位联系人都能看到。';
  const hint =
    verdict === 'release' ? [counted, told] : [voided, ...lostGates(item, votes, gates), told];
  return {
    verdict,
    about: `${item.id}:${String(item.revision)}:${verdict}`,
    title: verdict === 'release' ? '计入的理由' : '作废的理由',
    hint: hint.join(''),
    confirm: `${verdict === 'release' ? '计入' : '作废'} ${String(votes)} 票`,
    common: COMMON[verdict],
  };
}

/** Thresholds that are passed now and would not be any more. */
function lostGates(
  { round, votes, held }: Listed,
  voided: number,
  gates: readonly GateView[],
): string[] {
  const counted = votes + held;
  return gates
    .filter((gate) => gate.round === round)
    .filter(
      (gate) => mayPassGate(gate, counted).allowed && !mayPassGate(gate, counted - voided).allowed,
    )
    .map(
      (gate) =>
        `作废后不再达到“${gate.label}”的 ${String(votesNeeded(gate))} 票，还差 ${String(votesNeeded(gate) - counted + voided)} 票。`,
    );
}
