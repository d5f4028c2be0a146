import { resolve } from 'node:path';
import type { BallotBox, BallotPaper, UnitRef } from '../../../miniprogram/shared/contract';
import { ORGANIZER } from '../../support/cloud';
import { aWork } from '../../support/field';
import { DALIAN, inOffice, SHENYANG } from '../../support/office';
import { meetingBench } from '../../support/meeting';
import type { Phone } from '../../support/phone';
import { AFTERWARDS, MEETING, SCREENING } from '../../support/screening';
import { openByLink } from '../reading-page';
import { COVERED } from './covered';
import { explain } from './explain';
import type { Stage } from './stage';

const REASON = '主题更突出，评审会商议决定';
const BOARD = 'packages/organizer/pages/ballot/ballot?id=meeting';
const PAPERS = 'packages/judge/pages/ballot/ballot?judging=meeting';
const TITLES = ['甲', '乙', '丙'];

/** A meeting of three experts with a confirmed list of three pictures, on a day of its round. */
function met(stage: Stage, units: Record<string, UnitRef | null> = { a: null, b: null, c: null }) {
  const bench = meetingBench(() => stage.cloud);
  bench.reset();
  inOffice(stage.cloud, ORGANIZER, { role: 'organizer' });
  bench.judges(units);
  const works = bench.candidates(TITLES.map((title) => ({ title, unit: DALIAN })));
  stage.time(MEETING);
  return { bench, works };
}

/** A vote that ended with the first elected and the others tied, twice. */
async function tied(stage: Stage) {
  const { bench } = met(stage);
  for (const ballots of [
    { a: ['甲', '乙'], b: ['甲', '丙'], c: ['甲'] },
    { a: ['乙'], b: ['丙'], c: [] },
  ]) {
    await bench.open();
    for (const [openid, titles] of Object.entries(ballots)) await bench.cast(openid, titles);
    await bench.close();
  }
  return bench;
}

/** From now on the phone believes that the vote stands otherwise. */
async function believes(
  phone: Phone,
  name: 'organizer' | 'judge',
  change: { box?: Partial<BallotBox>; verdict?: string; paper?: Partial<BallotPaper> },
): Promise<void> {
  await phone.page.route(`**/client/functions/${name}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as Answer;
    const { board, papers } = body.result.data ?? {};
    for (const box of board?.boxes ?? []) {
      Object.assign(box, change.box);
      if (change.verdict !== undefined)
        for (const line of box.lines) Object.assign(line, { verdict: change.verdict });
    }
    for (const paper of papers ?? []) Object.assign(paper, change.paper);
    await route.fulfill({ response, json: body });
  });
}
interface Answer {
  result: { data?: { board?: { boxes?: BallotBox[] }; papers?: BallotPaper[] } };
}

/** A phone on which works are chosen among the tied, with a reason. */
async function choosing(phone: Phone, titles: readonly string[]): Promise<void> {
  await openByLink(phone, BOARD);
  await phone.tap('图片类，在并列的作品中决定');
  for (const title of titles) await phone.tap(`《${title}》`);
  await phone.tap('下一步，写明理由');
  await phone.fill('这样决定的理由', REASON);
  await phone.tap('确认决定');
}

/** A phone on which works are chosen on the ballot, up to the sheet that asks once more. */
async function chosen(phone: Phone, titles: readonly string[]): Promise<void> {
  for (const title of titles) await phone.tap(`选《${title}》`);
  await phone.tap('核对并交票');
  await phone.see('确认交票');
}

explain(
  COVERED.meeting,
  {
    'screening.lot': async (stage) => {
      const { bench } = met(stage);
      bench.reset();
      inOffice(stage.cloud, ORGANIZER, { role: 'organizer' });
      bench.judges({ a: null, b: null });
      stage.time(SCREENING);
      const title = '抽签评的作品';
      const entry = aWork(stage.cloud, { title, state: 'accepted' });
      const { board } = await stage.done(ORGANIZER, 'screening.board', { judging: 'screening' });
      const judge = board.reviewers[0]?.judge ?? '';
      const input = { judging: 'screening', revision: 0, entries: [entry], judge };
      const phone = await stage.phone(
        ORGANIZER,
        'packages/organizer/pages/screening/screening?id=screening',
      );
      await phone.tap(/^作品，/);
      await phone.tap(/^《抽签评的作品》/);
      return {
        refusal: await stage.refusal(ORGANIZER, 'screening.place', input),
        facts: {},
        phone,
      };
    },
    'ballot.window': async (stage) => {
      const { bench } = met(stage);
      const paper = await bench.paper('a');
      stage.time(SCREENING);
      return {
        refusal: await stage.refusal('a', 'ballot.cast', bench.ballot(paper, [], { turn: 1 })),
        facts: {},
        phone: await stage.phone('a', PAPERS),
      };
    },
    'ballot.open': async (stage) => {
      const { bench } = met(stage);
      const paper = await bench.paper('a');
      return {
        refusal: await stage.refusal('a', 'ballot.cast', bench.ballot(paper, ['甲'])),
        facts: { group: '图片类' },
        phone: await stage.phone('a', PAPERS),
      };
    },
    'ballot.own': async (stage) => {
      const { bench, works } = met(stage, { a: SHENYANG, b: null, c: null });
      await bench.open();
      const phone = await stage.phone('a', PAPERS);
      await chosen(phone, ['甲']);
      const belongs = { $set: { belongsTo: SHENYANG } };
      stage.cloud.database.modify('entries', { _id: works[0] }, belongs, { merge: true });
      await phone.tap('确认交票');
      const input = bench.ballot(await bench.paper('a'), ['甲']);
      return { refusal: await stage.refusal('a', 'ballot.cast', input), facts: {}, phone };
    },
    'ballot.candidates': async (stage) => {
      const { bench, works } = met(stage);
      await bench.open();
      const paper = await bench.paper('a');
      const phone = await stage.phone('a', PAPERS);
      await chosen(phone, ['甲']);
      const struck = { $set: { state: 'disqualified' } };
      stage.cloud.database.modify('entries', { _id: works[0] }, struck, { merge: true });
      await phone.tap('确认交票');
      return {
        refusal: await stage.refusal('a', 'ballot.cast', bench.ballot(paper, ['甲'])),
        facts: { group: '图片类' },
        phone,
      };
    },
    'ballot.most': async (stage) => {
      const { bench } = met(stage);
      await bench.open();
      const phone = await stage.phone('a', 'pages/rules/rules');
      await believes(phone, 'judge', { paper: { most: 3 } });
      await openByLink(phone, PAPERS);
      await chosen(phone, TITLES);
      await phone.tap('确认交票');
      const input = bench.ballot(await bench.paper('a'), TITLES);
      return {
        refusal: await stage.refusal('a', 'ballot.cast', input),
        facts: { chosen: 3, max: 2 },
        phone,
      };
    },
    'ballot.list': async (stage) => {
      const { bench } = met(stage);
      const phone = await stage.phone(ORGANIZER, BOARD);
      await phone.tap(/^视频类，/);
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.open', await bench.at('film')),
        facts: { group: '视频类' },
        phone,
      };
    },
    'ballot.quorum': async (stage) => {
      const { bench } = met(stage);
      await bench.open();
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.close', await bench.at()),
        facts: { cast: 0, needed: 2, panel: 3 },
        phone: await stage.phone(ORGANIZER, BOARD),
      };
    },
    'ballot.again': async (stage) => {
      const { bench } = met(stage);
      await bench.open();
      const phone = await stage.phone(ORGANIZER, 'pages/rules/rules');
      await believes(phone, 'organizer', { box: { state: 'waiting', opening: null } });
      await openByLink(phone, BOARD);
      await phone.tap('图片类，宣布开始投票');
      await phone.tap('确认开始');
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.open', await bench.at()),
        facts: { group: '图片类' },
        phone,
      };
    },
    'ballot.chosen': async (stage) => {
      const { bench } = met(stage);
      const phone = await stage.phone(ORGANIZER, 'pages/rules/rules');
      const box = { state: 'tied', turn: 2, free: 1 } as const;
      await believes(phone, 'organizer', { box, verdict: 'tied' });
      await choosing(phone, ['甲']);
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.choose', await bench.choosing(['x'])),
        facts: { group: '图片类' },
        phone,
      };
    },
    'ballot.tied': async (stage) => {
      const bench = await tied(stage);
      const first = (await bench.box()).lines[0]?.work ?? '';
      const phone = await stage.phone(ORGANIZER, 'pages/rules/rules');
      await believes(phone, 'organizer', { verdict: 'tied' });
      await choosing(phone, ['甲']);
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.choose', await bench.choosing([first])),
        facts: { tied: 2 },
        phone,
      };
    },
    'ballot.places': async (stage) => {
      const bench = await tied(stage);
      const { lines } = await bench.box();
      const both = lines.filter(({ verdict }) => verdict === 'tied').map(({ work }) => work);
      const phone = await stage.phone(ORGANIZER, 'pages/rules/rules');
      await believes(phone, 'organizer', { box: { free: 2 } });
      await choosing(phone, ['乙', '丙']);
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.choose', await bench.choosing(both)),
        facts: { chosen: 2, free: 1 },
        phone,
      };
    },
    'ballot.closed': async (stage) => {
      met(stage);
      stage.time(AFTERWARDS);
      const { board } = await stage.done(ORGANIZER, 'awards.show', {});
      const phone = await stage.phone(ORGANIZER, 'packages/organizer/pages/awards/awards');
      await phone.tap('公布结果');
      const refusal = board.refusals.find(({ rule }) => rule === 'ballot.closed');
      return { refusal, facts: { judging: '复评', group: '图片类' }, phone };
    },
  },
  { campaign: resolve(__dirname, '../../campaigns/open-campaigns/screened.ts') },
);
