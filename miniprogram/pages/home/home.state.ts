import { formatDay } from '../../shared/calendar';
import type { EditionView, Output } from '../../shared/contract/index';
import type { Refusal } from '../../shared/decision';
import { exhibitionRound, openRound, roundsAllowing } from '../../shared/campaign/rounds';
import { maySubmitAlone } from '../../shared/works/submission';
import type { CardFace, Column } from '../../state/cards';
import { columnsOf, faceOf } from '../../state/cards';
import { hallLine } from '../../state/hall-line';
import { momentOf, type MomentView } from '../../state/moment';
import { nothingShown } from '../../state/nothing-shown';
import type { Stage } from '../../state/stages';
import { stagesOf } from '../../state/stages';
import { shownVotes } from '../../state/voting';

type Home = Output<'home.open'>;
type Receipts = Parameters<typeof shownVotes>[2];

export interface HomeView {
  ready: boolean;
  title: string;
  summary: string;
  host: string;
  now: MomentView;
  stages: Stage[];
  /** The one primary action, and a second one when both are open. */
  action: 'submit' | 'vote' | 'look';
  alsoVote: boolean;
  /** Whether there are works to look at before the results. */
  looks: boolean;
  /** Why neither submitting nor voting is possible now. */
  refusal: Refusal | null;
  /** Nothing can be sent in any more: a greyed button would promise that it comes back. */
  over: boolean;
  themes: { id: string; name: string; about: string }[];
  edition: EditionView | null;
  /** What hangs where there are no editions, as finalists do. */
  hall: string;
  /** Which round's votes stand there, while no voting is open. */
  hallNote: string;
  picks: Column<{ id: string; card: CardFace; votes: number }>[];
  /** Said where the works will hang, while there are none. */
  nothing: { title: string; remedy: string };
  organizer: boolean;
  /** Whether there is another campaign to go to. */
  others: boolean;
  /** Day on which the results were published, as in `11月3日`; empty while there are none. */
  results: string;
}

/**
 * @param now ms by the server's clock. @param campaigns how many there are, as far as the phone knows.
 * @returns everything the first screen draws, and nothing more.
 */
export function homeView(
  home: Home,
  now: number,
  receipts: Receipts,
  large: boolean,
  campaigns: number,
): HomeView {
  const { campaign, edition, picks, me } = home;
  const submission = maySubmitAlone(campaign, now);
  const voting = openRound(campaign, 'vote', now) !== null;
  const shown = exhibitionRound(campaign, now);
  const round = shown?.id ?? '';
  return {
    ready: true,
    title: campaign.title,
    summary: campaign.summary,
    host: campaign.host,
    now: momentOf(campaign, now),
    stages: stagesOf(campaign.rounds, now),
    action: submission.allowed ? 'submit' : voting ? 'vote' : 'look',
    alsoVote: submission.allowed && voting,
    looks: campaign.exhibits,
    refusal: submission.allowed || voting ? null : submission,
    over: !roundsAllowing(campaign, 'submit').some(({ closesAt }) => closesAt >= now),
    themes: campaign.themes.map(({ id, name, about }) => ({ id, name, about })),
    edition,
    hall: edition === null && shown !== null ? `${shown.name} · 入围作品` : '',
    hallNote: voting ? '' : hallLine(campaign, now),
    picks:
      picks.length === 0
        ? []
        : columnsOf(picks, large, (pick) => ({
            id: pick.id,
            card: faceOf(pick),
            votes: shownVotes(pick, round, receipts),
          })),
    nothing: nothingShown(campaign, now),
    organizer: me.roles.includes('organizer'),
    others: campaigns > 1,
    results: home.resultsAt === null ? '' : formatDay(home.resultsAt),
  };
}
