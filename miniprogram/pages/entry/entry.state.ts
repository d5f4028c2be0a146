import { formatDay, formatMoment } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign/view';
import type {
  ExhibitDetail,
  PieceView,
  VoteReceipt,
  VotesToday,
} from '../../shared/contract/index';
import type { Refusal } from '../../shared/decision';
import type { Fault } from '../../shared/reply';
import { coverOfPieces } from '../../state/cover';
import { isRead } from '../../state/piece-blocks';
import { gateBar, type GateBar } from '../../state/gate-bar';
import type { Ballot, VoteState } from '../../state/voting';
import { shownVotes, standingOf } from '../../state/voting';

export interface EntryView {
  ready: boolean;
  id: string;
  title: string;
  number: number;
  about: string;
  intro: string;
  theme: { id: string; name: string; position: number };
  pieces: readonly PieceView[];
  /** Its title stands above what is to be read. */
  read: boolean;
  /** What a message to a friend shows of it; empty for nothing. */
  picture: string;
  votes: number;
  /** Set apart, and voided: beside the votes that stand. */
  held: number;
  voided: number;
  /** The round the votes are of, and until when they are counted. */
  talliedAt: string;
  gates: GateBar[];
  vote: VoteState;
  refusal: Refusal | Fault | null;
  today: VotesToday;
  receipt: VoteReceipt | null;
}

/**
 * @param exhibit as the server shows it.
 * @param ballot with today's votes; @param fault of the last attempt, if it could not be sent.
 */
export function entryView(
  exhibit: ExhibitDetail,
  ballot: Ballot,
  fault: Fault | null,
  now: number,
): EntryView {
  const { campaign, receipts, today } = ballot;
  const votes = shownVotes(exhibit, exhibit.round, receipts);
  const { state, refusal } = standingOf({ ...ballot, round: exhibit.round }, exhibit.id, now);
  const own = receipts.filter(({ entry, day }) => entry === exhibit.id && day === today.day);
  const { id, title, number, intro, form, pieces, preview } = exhibit;
  return {
    ready: true,
    id,
    title,
    number,
    about: `第${String(exhibit.edition)}期 · ${exhibit.unit} · ${formatDay(exhibit.submittedAt)}投稿`,
    intro,
    theme: themeOf(campaign, exhibit.theme),
    pieces,
    read: isRead(pieces),
    picture: coverOfPieces(form, pieces, preview).preview,
    votes,
    held: exhibit.held,
    voided: exhibit.voided,
    talliedAt: talliedText(exhibit, campaign, now),
    gates: gatesOf(campaign, exhibit.round, { votes, held: exhibit.held }, now),
    vote: state,
    refusal: fault ?? refusal,
    today,
    receipt: own[own.length - 1] ?? null,
  };
}

/** Votes of another round must not be taken for those of this one. */
function talliedText(
  { round, talliedAt }: ExhibitDetail,
  { rounds }: CampaignView,
  now: number,
): string {
  const own = rounds.find(({ id }) => id === round);
  const parts = own === undefined ? [] : [own.name];
  if (own !== undefined && now > own.closesAt) parts.push('投票已结束');
  else if (talliedAt > 0) parts.push(`统计到 ${formatMoment(talliedAt)}`);
  return parts.join(' · ');
}

function themeOf(campaign: CampaignView, theme: string): EntryView['theme'] {
  const position = campaign.themes.findIndex(({ id }) => id === theme);
  return { id: theme, name: campaign.themes[position]?.name ?? '', position };
}

function gatesOf(
  { gates, rounds }: CampaignView,
  round: string,
  votes: { votes: number; held: number },
  now: number,
): GateBar[] {
  const closed = rounds.some(({ id, closesAt }) => id === round && now > closesAt);
  return gates.filter((gate) => gate.round === round).map((gate) => gateBar(gate, votes, closed));
}
