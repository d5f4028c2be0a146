import { formatDeadline, formatMoment } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { SelectionRow } from '../contract';
import type { Decision, Source } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import type { SelectionView } from '../campaign/office';
import { mayPassGate } from '../votes/gate';
import { mayUseTally } from '../votes/tally';

/**
 * Rule `select.window`: a selection is made while its own round is open.
 * @param now ms; the first and last ms of the round are inside.
 */
function maySelectNow(
  { rounds }: CampaignView,
  { name, round, source }: SelectionView,
  now: number,
): Decision {
  const own = rounds.find(({ id }) => id === round);
  if (own !== undefined && own.opensAt <= now && now <= own.closesAt) return ALLOWED;
  const early = own !== undefined && now < own.opensAt;
  const facts = own === undefined ? { now } : { now, opensAt: own.opensAt, closesAt: own.closesAt };
  return refuse({
    rule: 'select.window',
    source: own?.source ?? source,
    facts,
    reason: early
      ? `“${name}”还没有开始。`
      : `“${name}”${own === undefined ? '没有安排时间' : `已于${formatDeadline(own.closesAt).replace(' 截止', '')}截止`}。`,
    remedy: early
      ? `${formatMoment(own.opensAt)}（${own.name}）开始，请到时再来。`
      : '名单不能再改动，如确需调整，请由主办方调整活动日程。',
  });
}

/**
 * Rules `select.window`, `select.tally`, in this order: whether a selection can be worked on.
 * @param now ms.
 */
export function maySelect(campaign: CampaignView, selection: SelectionView, now: number): Decision {
  const { tally } = selection;
  return firstRefusal(
    () => maySelectNow(campaign, selection, now),
    () => (tally === null ? ALLOWED : mayUseTally(campaign, tally, now, 'select.tally')),
  );
}

/** Of a row, what an adjustment rests on. */
type Adjusted = Pick<
  SelectionRow,
  'title' | 'votes' | 'held' | 'fell' | 'verdict' | 'disqualified'
>;

/**
 * Rules `select.adjustable`, `select.standing`, `gate.<id>`, in this order: 作品的筛选和选送可根据活动实际情况
 * 进行调整, but nobody is admitted at or under the gate, or without standing.
 * @param row the entry as the selection's board shows it.
 * @param admit what the organizer wants.
 * @param standingSource where it is said that an entry may lose its standing.
 */
export function mayAdjust(
  selection: SelectionView,
  row: Adjusted,
  admit: boolean,
  standingSource: Source,
): Decision {
  const { adjustable, adjustableSource, pool, tie, tally, gate } = selection;
  return firstRefusal(
    () => {
      // What the campaign leaves to people has to be decided by them.
      const left =
        (tally === null && pool !== 'screened') ||
        isUnsettled(row) ||
        (tie === 'organizer' && row.verdict === 'tied-out');
      if (adjustable || left) return ALLOWED;
      return refuse({
        rule: 'select.adjustable',
        source: adjustableSource,
        facts: { votes: row.votes },
        reason: `“${selection.name}”的名单按规则产生，不能调整。`,
        remedy: '如作品不符合参加条件，可以取消它的资格。',
      });
    },
    () => {
      if (!admit || row.disqualified === null) return ALLOWED;
      return refuse({
        rule: 'select.standing',
        source: standingSource,
        facts: { title: row.title },
        reason: `《${row.title}》已不再参加活动。`,
        remedy: '请从其余作品中选择。',
      });
    },
    () => {
      const threshold = tally === null ? null : (gate ?? row.fell);
      return admit && threshold !== null ? mayPassGate(threshold, row.votes, row.held) : ALLOWED;
    },
  );
}

type Groups = readonly { name: string; places: number; rows: readonly SelectionRow[] }[];

/** Whether a screening has not made up its mind about a work. */
const isUnsettled = ({ verdict }: Pick<SelectionRow, 'verdict'>): boolean =>
  verdict === 'unscreened' || verdict === 'split';

/**
 * Rules `select.held`, `select.screened`, `select.ties`, `select.empty`, in this order: votes that the list depends on have been
 * looked into; every work has been screened, or somebody has decided on it; where the campaign leaves a tie at the last place to the organizer, somebody has to have decided;
 * and a list names somebody, unless nobody is left who may be named.
 * @param groups of the selection's board.
 */
export function mayConfirm(selection: SelectionView, groups: Groups): Decision {
  return firstRefusal(
    () =>
      votesDecided(
        selection.heldSource,
        selection.name,
        groups.flatMap(({ rows }) => rows).filter(({ undecided }) => undecided),
      ),
    () => screened(selection, groups),
    () => tiesDecided(selection, groups),
    () => {
      const rows = groups.flatMap((group) => group.rows);
      if (rows.some(({ admitted }) => admitted)) return ALLOWED;
      // Where nobody could be admitted, also by a person, the list is what it is, and the campaign goes on.
      const nobody = rows.every((row) => row.verdict === 'below-gate' || row.disqualified !== null);
      if (rows.length > 0 && nobody) return ALLOWED;
      return refuse({
        rule: 'select.empty',
        source: selection.source,
        facts: { entries: rows.length },
        reason: `“${selection.name}”的名单里还没有作品。`,
        remedy:
          rows.length === 0 ? '请先确认前面各环节已经完成。' : '请查看各件作品没有入围的原因。',
      });
    },
  );
}

/** How long after a voting round its last votes may still be set apart, ms. */
const WATCH_SETTLES_MS = 10 * 60_000;

/**
 * Rule `select.held`: before a list is settled, the last votes have been watched too.
 * @param now ms.
 */
export function votesWatched(
  { rounds, voting }: CampaignView,
  { name, tally, heldSource }: SelectionView,
  now: number,
): Decision {
  const own = rounds.find(({ id }) => id === tally);
  const watchedAt = (own?.closesAt ?? 0) + WATCH_SETTLES_MS;
  const watched = voting !== null && voting.appealHours !== null;
  if (own === undefined || !watched || now > watchedAt) return ALLOWED;
  return refuse({
    rule: 'select.held',
    source: heldSource,
    facts: { now, watchedAt },
    reason: `${own.name}的投票刚刚结束，最后的票还在核查。`,
    remedy: `请在${formatMoment(watchedAt + 1)}以后再确认“${name}”。`,
  });
}

/**
 * Rule `select.held`: nothing is settled on votes that may still be voided.
 * @param list what is to be settled, such as 入围决赛.
 * @param works those with votes under inquiry that it depends on.
 */
export function votesDecided(
  source: Source,
  list: string,
  works: readonly { title: string; held: number }[],
): Decision {
  const [first] = works;
  if (first === undefined) return ALLOWED;
  const votes = works.reduce((sum, { held }) => sum + held, 0);
  const who =
    works.length === 1
      ? `《${first.title}》有`
      : `《${first.title}》等 ${String(works.length)} 件作品有`;
  return refuse({
    rule: 'select.held',
    source,
    facts: { entries: works.length, pending: votes },
    reason: `${who} ${String(votes)} 票待核，“${list}”还不能定。`,
    remedy: '请先在“核查”里逐段计入或作废这些票。',
  });
}

function screened({ name, source }: SelectionView, groups: Groups): Decision {
  const rows = groups.flatMap((group) => group.rows);
  const open = rows.filter(
    (row) => isUnsettled(row) && row.adjustment === null && row.disqualified === null,
  );
  if (open.length === 0) return ALLOWED;
  const split = open.filter(({ verdict }) => verdict === 'split').length;
  const waiting = open.length - split;
  const parts = [
    ...(waiting > 0 ? [`${String(waiting)} 件还没有评完`] : []),
    ...(split > 0 ? [`${String(split)} 件两种意见一样多`] : []),
  ];
  return refuse({
    rule: 'select.screened',
    source,
    facts: { selection: name, waiting, split },
    reason: `有作品${parts.join('，')}，“${name}”还不能定。`,
    remedy: '请提醒评审人评完；评不完或意见不一的，逐件决定入围或不入围，并写明理由。',
  });
}

function tiesDecided({ tie, tieSource }: SelectionView, groups: Groups): Decision {
  if (tie !== 'organizer') return ALLOWED;
  for (const { name, places, rows } of groups) {
    const open = rows.filter((row) => row.verdict === 'tied-out' && row.adjustment === null);
    const free = places - rows.filter(({ admitted }) => admitted).length;
    if (open.length > 0 && free > 0) {
      return refuse({
        rule: 'select.ties',
        source: tieSource,
        facts: { group: name, tied: open.length, free },
        reason: `${name}还有 ${String(open.length)} 件同票作品没有决定，剩 ${String(free)} 个名额。`,
        remedy: '请逐件选择入围或不入围，并写明理由。',
      });
    }
  }
  return ALLOWED;
}
