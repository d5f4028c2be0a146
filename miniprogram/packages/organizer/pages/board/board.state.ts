import { DAY_MS, formatDay, formatDeadline, formatMoment } from '../../../../shared/calendar';
import type { CampaignView, RoundView } from '../../../../shared/campaign/view';
import type { RoundTask } from '../../../../shared/contract/index';
import type { OfficeView } from '../../../../shared/campaign/office';
import { nextRound } from '../../../../shared/campaign/rounds';
import { ALLOWANCE_LABELS } from '../../../../shared/vocabulary';
import { stagesOf } from '../../../../state/stages';

const PAGES = '/packages/organizer/pages';

interface Todo {
  key: string;
  text: string;
  /** Empty where nothing is counted. */
  count: string;
  done: boolean;
  /** Empty where it is done elsewhere. */
  url: string;
}

interface RoundLine {
  id: string;
  name: string;
  dates: string;
  allows: string;
  state: 'past' | 'current' | 'coming';
  todos: Todo[];
}

export interface BoardView {
  now: { name: string; until: string; left: string; allows: string }[];
  next: string;
  waiting: Todo[];
  rounds: RoundLine[];
  desks: { title: string; links: { name: string; about: string; icon: string; url: string }[] }[];
}

/** @param now ms by the server's clock. */
export function boardView(
  tasks: readonly RoundTask[],
  { campaign, office }: { campaign: CampaignView; office: OfficeView },
  now: number,
): BoardView {
  const rounds = stagesOf(campaign.rounds, now).map((stage, index): RoundLine => {
    const round = campaign.rounds[index];
    return {
      ...stage,
      allows: round === undefined ? '' : allowsOf(round),
      todos: ownTodos(tasks, stage.id).map((todo, place) => todoOf(todo, `${stage.id}-${place}`)),
    };
  });
  const open = campaign.rounds.filter((round) => round.opensAt <= now && now <= round.closesAt);
  const next = nextRound(campaign, now);
  return {
    now: open.map((round) => ({
      name: round.name,
      until: formatDeadline(round.closesAt),
      left: leftOf(round.closesAt - now),
      allows: allowsOf(round),
    })),
    next: next === null ? '' : `接下来：${next.name}，${formatMoment(next.opensAt)} 开始`,
    waiting: rounds
      .filter(({ state }) => state !== 'coming')
      .flatMap(({ todos }) => todos.filter(({ done }) => !done)),
    rounds,
    desks: desksOf(office, campaign),
  };
}

const allowsOf = ({ allows }: RoundView): string =>
  allows.map((allowance) => ALLOWANCE_LABELS[allowance]).join('、');

/** What waits in a round; what two rounds have alike, as the entries to review, is told at the later one that has opened. */
function ownTodos(tasks: readonly RoundTask[], round: string): RoundTask['todos'] {
  const place = tasks.findIndex((one) => one.round === round);
  const later = tasks.slice(place + 1).filter(({ state }) => state !== 'coming');
  const told = new Set(later.flatMap(({ todos }) => todos.map(({ text }) => text)));
  return (tasks[place]?.todos ?? []).filter(({ text }) => !told.has(text));
}

/** Whole days while there are any: the clock time is in the deadline beside it. */
function leftOf(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  return days > 0 ? `还有 ${String(days)} 天` : '今天截止';
}

function todoOf({ text, count, done, url }: RoundTask['todos'][number], key: string): Todo {
  return { key, text, count: count === null ? '' : String(count), done, url: url ?? '' };
}

function desksOf(
  {
    selections,
    judgings,
    screenings,
    ballots,
    awards,
    forwardings,
    levels,
    papers,
    twoPersons,
  }: OfficeView,
  { voting, exhibits }: CampaignView,
): BoardView['desks'] {
  const link = (name: string, about: string, icon: string, page: string, query = '') => ({
    name,
    about,
    icon,
    url: `${PAGES}/${page}/${page}${query}`,
  });
  const works = [
    ...(exhibits
      ? [
          link('审核与刊发', '待审核、待刊发', 'eye-o', 'queue'),
          link('分期计划', '为往后几期选好', 'calendar-o', 'plan'),
        ]
      : [link('审核', '待审核、已通过', 'eye-o', 'queue')]),
    link('查作品', '按编号或标题查找', 'search', 'entry'),
    ...(voting === null || voting.appealHours === null
      ? []
      : [link('投票核查', '待核的票、申诉', 'shield-o', 'inquiries')]),
    link('举报', '公众对作品的举报', 'warning-o', 'reports'),
    ...(twoPersons === null ? [] : [link('待确认', '要两个人同意的事', 'completed', 'proposals')]),
  ];
  const people = [
    ...(levels.length > 0
      ? [
          link('联系人', '核准、停用', 'friends-o', 'contacts'),
          link('单位名单', '添加、导入', 'cluster-o', 'units'),
        ]
      : []),
    link('邀请', '专家和工作人员', 'envelop-o', 'invitations'),
    ...[...screenings, ...ballots].map(({ id, name }) =>
      link(`${name}小组`, '谁来评', 'friends-o', 'panel', `?id=${id}`),
    ),
  ];
  const outcome = [
    ...screenings.map(({ id, name }) =>
      link(name, '分配和进度', 'records-o', 'screening', `?id=${id}`),
    ),
    ...selections.map(({ id, name }) =>
      link(name, '名单和调整', 'filter-o', 'selection', `?id=${id}`),
    ),
    ...ballots.map(({ id, name }) =>
      link(name, '投票和结果', 'bar-chart-o', 'ballot', `?id=${id}`),
    ),
    ...(judgings.length > 0 ? [link('评审成绩', '进度和排名', 'bar-chart-o', 'scores')] : []),
    ...(awards.length > 0 ? [link('评奖与公布', '奖项、公布结果', 'medal-o', 'awards')] : []),
  ];
  const record = [
    link('数据', '各单位、各主题', 'chart-trending-o', 'figures'),
    link('导出', papers.length > 0 ? '名单、作品包和网页' : '名单和网页', 'down', 'exports'),
    ...(forwardings.length > 0 ? [link('报送', '报送上级、登记', 'guide-o', 'forwardings')] : []),
    link('决定记录', '谁、何时、为什么', 'notes-o', 'decisions'),
    link('查阅记录', '谁看过个人信息', 'eye-o', 'disclosures'),
  ];
  return [
    { title: '作品', links: works },
    { title: '单位和人员', links: people },
    ...(outcome.length > 0 ? [{ title: '遴选、评审和奖项', links: outcome }] : []),
    { title: '数据和记录', links: record },
  ];
}

/** Said where no round is open. */
export function pauseOf({ rounds }: Pick<CampaignView, 'rounds'>, now: number): string {
  const [first] = rounds;
  if (first !== undefined && now < first.opensAt) return `活动 ${formatDay(first.opensAt)} 开始`;
  return nextRound({ rounds }, now) === null ? '各轮次都已结束' : '现在是两轮之间';
}
