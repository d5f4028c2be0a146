import type { AwardBoard } from '../../../miniprogram/shared/contract';
import { awardBench, field, word } from '../../support/awarded';
import { at, ORGANIZER } from '../../support/cloud';
import {
  ANNOUNCING,
  aRanking,
  aScore,
  aShortlist,
  entryId,
  JUDGING,
  listUnits,
  marks,
  sweep,
  worksByEntry,
} from '../../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../../support/office';
import type { Phone } from '../../support/phone';
import { COVERED } from './covered';
import { explain } from './explain';
import type { Stage } from './stage';

const JUDGE = 'judge';
const DESK = 'packages/judge/pages/desk/desk';
const AWARDS = 'packages/organizer/pages/awards/awards';
const RESULTS = 'pages/results/results';
const OWN = 'packages/own/pages/own/own';
const WHY = '评委会合议，多数同意';

/** Nothing judged yet, two units, and the people in office. */
function begin(stage: Stage, now: number): void {
  sweep(stage.cloud);
  listUnits(stage.cloud, [SHENYANG, DALIAN]);
  inOffice(stage.cloud, ORGANIZER, { role: 'organizer' });
  inOffice(stage.cloud, JUDGE, { role: 'judge', unit: SHENYANG });
  stage.time(now);
}

const scoring = (work: string) => ({
  judging: 'experts',
  work,
  revision: 0,
  marks: marks(),
  comment: '',
  submit: true,
});

const publishing = (stage: Stage, revision = 0) =>
  stage.refusal(ORGANIZER, 'results.publish', { revision });

/** The awards, with what stands against publishing them. */
async function beforePublishing(stage: Stage): Promise<Phone> {
  const phone = await stage.phone(ORGANIZER, AWARDS);
  await phone.tap('公布结果');
  return phone;
}

/** An organizer gives a work a place, as far as the last tap. */
async function give(phone: Phone, title: string, where: string): Promise<void> {
  await phone.tap(where);
  await phone.tap(new RegExp(`^选《${title}》`));
  await phone.fill('授予的理由', WHY);
  await phone.tap('确认授予');
}

/** Two works with points and two that wait for theirs, before the eyes of an organizer. */
async function halfJudged(stage: Stage): Promise<Phone> {
  begin(stage, JUDGING);
  await aRanking(
    stage.cloud,
    field(6, { 5: { points: null, title: '等分的作品' }, 6: { points: null } }),
  );
  const phone = await stage.phone(ORGANIZER, AWARDS);
  await phone.see('一等奖，授予一个');
  return phone;
}

/** Three works were judged, and the results are out. */
async function published(stage: Stage): Promise<AwardBoard> {
  begin(stage, ANNOUNCING);
  await aRanking(stage.cloud, field(3));
  const { complete, publish } = awardBench(() => stage.cloud);
  return publish(await complete());
}

explain(COVERED.results, {
  'score.shortlist': async (stage) => {
    begin(stage, JUDGING);
    return {
      refusal: await stage.refusal(JUDGE, 'judge.score', scoring('x')),
      facts: { selection: '进入专家评审' },
      phone: await stage.phone(JUDGE, DESK),
    };
  },
  'score.conflict': async (stage) => {
    begin(stage, JUDGING);
    const [entry = ''] = aShortlist(stage.cloud, [{ number: 1 }]);
    const phone = await stage.phone(JUDGE, DESK);
    await phone.tap('开始评审');
    for (const [name, points] of [
      ['主题契合得分，满分 30 分', '27'],
      ['内容故事得分，满分 30 分', '26'],
      ['画面技术得分，满分 25 分', '22'],
      ['创意得分，满分 15 分', '12'],
    ] as const)
      await phone.fill(name, points);
    const own = { id: entry, revision: 2, unit: SHENYANG.id, reason: '与作者核对后更正' };
    await stage.done(ORGANIZER, 'entry.assign', own);
    await phone.tap('提交');
    const work = worksByEntry(stage.cloud).get(entry) ?? '';
    return {
      refusal: await stage.refusal(JUDGE, 'judge.score', scoring(work)),
      facts: {},
      phone,
    };
  },
  'score.window': async (stage) => {
    begin(stage, at('11-01'));
    aShortlist(stage.cloud, [{ number: 1 }]);
    return {
      refusal: await stage.refusal(JUDGE, 'judge.score', scoring('x')),
      facts: { opensAt: at('10-18'), closesAt: at('11-01') - 1 },
      phone: await stage.phone(JUDGE, DESK),
    };
  },
  'award.judging': async (stage) => {
    begin(stage, JUDGING);
    await aRanking(stage.cloud, field(3));
    return {
      refusal: await stage.refusal(ORGANIZER, 'awards.give', word(0, 'first', 1)),
      facts: { closesAt: at('11-01') - 1 },
      phone: await beforePublishing(stage),
    };
  },
  'announce.window': async (stage) => {
    begin(stage, JUDGING);
    await aRanking(stage.cloud, field(3));
    return {
      refusal: await publishing(stage),
      facts: { opensAt: at('11-01'), closesAt: Date.parse('2028-01-01T00:00:00+08:00') - 1 },
      phone: await beforePublishing(stage),
    };
  },
  'award.count': async (stage) => {
    const phone = await halfJudged(stage);
    const entry = entryId(6);
    const work = worksByEntry(stage.cloud).get(entry) ?? '';
    aScore(stage.cloud, 'the panel', { work, entry }, 90);
    stage.time(ANNOUNCING);
    await give(phone, '等分的作品', '一等奖，授予一个');
    return {
      refusal: await stage.refusal(ORGANIZER, 'awards.give', word(0, 'first', 5)),
      facts: { filled: 5, places: 5 },
      phone,
    };
  },
  'award.pool': async (stage) => {
    const phone = await halfJudged(stage);
    const taken = { id: entryId(5), revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await stage.done(ORGANIZER, 'entry.disqualify', taken);
    stage.time(ANNOUNCING);
    await give(phone, '等分的作品', '一等奖，授予一个');
    return {
      refusal: await stage.refusal(ORGANIZER, 'awards.give', word(0, 'first', 5)),
      facts: { award: '一等奖' },
      phone,
    };
  },
  'award.twice': async (stage) => {
    begin(stage, ANNOUNCING);
    await aRanking(stage.cloud, field(2, { 1: { theme: 'youth', title: '一等奖作品' } }));
    const phone = await stage.phone(ORGANIZER, `${AWARDS}?award=theme`);
    await give(phone, '一等奖作品', '主题奖，青春爱心，授予一个');
    return {
      refusal: await stage.refusal(ORGANIZER, 'awards.give', word(0, 'theme', 1, 'youth')),
      facts: { held: '一等奖', award: '主题奖' },
      phone,
    };
  },
  'announce.ties': async (stage) => {
    begin(stage, ANNOUNCING);
    await aRanking(stage.cloud, field(8, { 5: { points: 95 }, 6: { points: 95 } }));
    return {
      refusal: await publishing(stage),
      facts: { award: '一等奖', places: 1, tied: 2 },
      phone: await beforePublishing(stage),
    };
  },
  'announce.short': async (stage) => {
    begin(stage, ANNOUNCING);
    await aRanking(stage.cloud, field(3));
    return {
      refusal: await publishing(stage),
      facts: { award: '组织奖', places: 10, filled: 0 },
      phone: await beforePublishing(stage),
    };
  },
  'announce.pending': async (stage) => {
    begin(stage, ANNOUNCING);
    return {
      refusal: (await stage.done('reader', 'results.show', {})).refusal,
      facts: {},
      phone: await stage.phone('reader', RESULTS),
    };
  },
  'award.published': async (stage) => {
    const { revision } = await published(stage);
    return {
      refusal: await stage.refusal(ORGANIZER, 'awards.give', word(revision, 'first', 2)),
      facts: {},
      phone: await stage.phone(ORGANIZER, AWARDS),
    };
  },
  'own.erase': async (stage) => {
    await published(stage);
    return {
      refusal: await stage.refusal('owner-1', 'own.erase', { understood: true }),
      facts: { award: '一等奖' },
      phone: await stage.phone('owner-1', OWN),
    };
  },
  'entry.withdraw': async (stage) => {
    await published(stage);
    const input = { id: entryId(2), revision: 2, reason: '照片里的人不愿意公开' };
    return {
      refusal: await stage.refusal('owner-2', 'entry.withdraw', input),
      facts: {},
      phone: await stage.phone('owner-2', OWN),
    };
  },
  'announce.withdrawn': async (stage) => {
    const { revision } = await published(stage);
    await awardBench(() => stage.cloud).withdraw(revision);
    return {
      refusal: (await stage.done('reader', 'results.show', {})).refusal,
      facts: {},
      phone: await stage.phone('reader', RESULTS),
    };
  },
});
