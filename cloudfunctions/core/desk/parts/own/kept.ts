import type { OwnData } from '../../../../../miniprogram/shared/contract';
import type { Source } from '../../../../../miniprogram/shared/decision';
import type { Retention, ServerView } from '../../../ground/campaign';

type Line = OwnData['kept'][number];

const wordOf = (source: Source): string =>
  'clause' in source ? `通知原文：“${source.clause}”。` : `主办方规定：${source.reading}。`;

const until = (kept: Retention | null): number | null => kept?.until ?? null;

const line = (what: string, kept: Retention | null, why: string): Line => ({
  what,
  until: until(kept),
  why: kept === null ? why : `${why}${wordOf(kept.source)}`,
});

/** What is kept of people, how long and why: the same for everybody, also for who never sent anything in. */
export function keptLines({ retention }: ServerView): Line[] {
  const evidence = retention.evidence ?? retention.votes;
  return [
    line(
      '姓名、电话等填写的资料，作品原文件',
      retention.personal,
      '用来核实作者、联系获奖。您清除后立即删除；不清除的，到期由系统删除。',
    ),
    line(
      '作品、标题和简介',
      retention.entries,
      '用来展示和评选。撤回的作品不再展示，只留标题和处理经过。',
    ),
    line(
      '投票记录',
      retention.votes,
      '只有编号，没有姓名，任何人不能由它查到您；清除后仍保留，否则票数无法核对。',
    ),
    {
      what: '公开的投票账本',
      until: null,
      why: '只有编号，没有姓名。删去任何一行，别人就不能再核对总票数。',
    },
    {
      what: '举报和申诉的文字',
      until: until(evidence),
      why: '主办方据此作出了决定，保留到可以说明理由的时候；不公开。',
    },
    line(
      '主办方、联系人和评审的决定记录',
      retention.decisions,
      '只增加不删改，用来说明每件作品为什么这样处理；里面只有作品标题，没有您的电话。',
    ),
    {
      what: '查阅记录',
      until: null,
      why: '谁在什么时候为什么看过您的资料。资料删除后只留时间和理由。',
    },
  ];
}
