import { formatDay, formatDeadline, formatMoment } from '../../shared/calendar';
import type { CampaignView, RoundView } from '../../shared/campaign/view';
import type { EditionView, Output } from '../../shared/contract/index';
import type { Refusal } from '../../shared/decision';
import {
  currentRound,
  exhibitionRound,
  nextRound,
  openRound,
  roundsAllowing,
} from '../../shared/campaign/rounds';
import { maySubmit } from '../../shared/works/submission';
import type { Allowance } from '../../shared/vocabulary';
import { ALLOWANCE_LABELS } from '../../shared/vocabulary';
import type { CardFace, Column } from '../../state/cards';
import { columnsOf, faceOf } from '../../state/cards';
import { hallLine } from '../../state/hall-line';
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
  now: { name: string; until: string; doing: string; countdown: string; left: number };
  stages: Stage[];
  /** The one primary action, and a second one when both are open. */
  action: 'submit' | 'vote' | 'look';
  alsoVote: boolean;
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
  /** Day on which the results were published, as in `11月3日`; empty while there are none. */
  results: string;
}

/** @param now ms by the server's clock. @returns everything the first screen draws, and nothing more. */
export function homeView(home: Home, now: number, receipts: Receipts, large: boolean): HomeView {
  const { campaign, edition, picks, me } = home;
  const submission = maySubmit(campaign, now);
  const voting = openRound(campaign, 'vote', now) !== null;
  const shown = exhibitionRound(campaign, now);
  const round = shown?.id ?? '';
  return {
    ready: true,
    title: campaign.title,
    summary: campaign.summary,
    host: campaign.host,
    now: moment(campaign, now),
    stages: stagesOf(campaign.rounds, now),
    action: submission.allowed ? 'submit' : voting ? 'vote' : 'look',
    alsoVote: submission.allowed && voting,
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
    results: home.resultsAt === null ? '' : formatDay(home.resultsAt),
  };
}

/** Which round it is and until when; between rounds, which one comes next. */
function moment(campaign: CampaignView, now: number): HomeView['now'] {
  const current = currentRound(campaign, now);
  if (current) return running(current, now);
  const next = nextRound(campaign, now);
  if (next) {
    const until = `${formatMoment(next.opensAt)} 开始`;
    return { ...comingUp(next), until, left: next.opensAt - now };
  }
  return { name: '活动已结束', until: '', doing: '感谢每一位参与者', countdown: '', left: 0 };
}

/** What anybody may do; everything else is done by people in office. */
const FOR_EVERYBODY: readonly Allowance[] = ['submit', 'vote'];

/** What citizens look on at, in words that say who does it. */
const GOING_ON: Partial<Record<Allowance, string>> = {
  recommend: '各单位正在推荐作品',
  select: '主办方正在遴选入围作品',
  score: '专家正在评审入围作品',
  announce: '公布和展示获奖作品',
};

function running(round: RoundView, now: number): HomeView['now'] {
  const mine = round.allows.filter((allowance) => FOR_EVERYBODY.includes(allowance));
  const doing =
    mine.length > 0
      ? `现在可以${mine.map((one) => ALLOWANCE_LABELS[one]).join('、')}`
      : round.allows.map((one) => GOING_ON[one] ?? `正在${ALLOWANCE_LABELS[one]}`).join('，');
  const left = round.closesAt + 1 - now;
  const until = formatDeadline(round.closesAt);
  return { name: round.name, until, doing, countdown: '距离截止', left };
}

function comingUp(round: RoundView): Omit<HomeView['now'], 'until' | 'left'> {
  return { name: `即将开始：${round.name}`, doing: '活动还没有开始', countdown: '距离开始' };
}
