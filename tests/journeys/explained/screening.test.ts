import { resolve } from 'node:path';
import { at, ORGANIZER } from '../../support/cloud';
import { aWork } from '../../support/field';
import { DALIAN, inOffice, SHENYANG } from '../../support/office';
import { MEETING, SCREENING, screeningBench } from '../../support/screening';
import { COVERED } from './covered';
import { explain } from './explain';
import type { Stage } from './stage';

const judging = 'screening';
const REASON = '作者是我的学生，应当回避';
const OFFICE = 'packages/organizer/pages/screening/screening?id=screening';
const LIST = 'packages/judge/pages/screening/screening?judging=screening';

/** A screening that nobody has begun, with these reviewers and some works, on a day of its round. */
function begun(
  stage: Stage,
  units: Parameters<Bench['judges']>[0],
  titles: readonly string[] = [],
) {
  const bench = screeningBench(() => stage.cloud);
  bench.reset();
  inOffice(stage.cloud, ORGANIZER, { role: 'organizer' });
  bench.judges(units);
  stage.time(SCREENING);
  const works = titles.map((title) =>
    aWork(stage.cloud, { title, state: 'accepted', unit: DALIAN }),
  );
  return { bench, works };
}
type Bench = ReturnType<typeof screeningBench>;

/** A reviewer is placed at works by hand; gives the revision after it. */
async function place(stage: Stage, revision: number, judge: string, entries: string[]) {
  const input = { judging, revision, entries, judge };
  return (await stage.done(ORGANIZER, 'screening.place', input)).board.revision;
}
const handle = (board: Awaited<ReturnType<Bench['board']>>, openid: string): string =>
  board.reviewers.find(({ name }) => name.startsWith(openid))?.judge ?? '';

const lookAt = async (stage: Stage, title: string) => {
  const phone = await stage.phone(ORGANIZER, OFFICE);
  await phone.tap(/^作品，/);
  await phone.tap(new RegExp(`^《${title}》`));
  return phone;
};

explain(
  COVERED.screening,
  {
    'panel.member': async (stage) => {
      const { bench } = begun(stage, { a: null, b: null });
      const { panel } = await stage.done(ORGANIZER, 'panel.show', { judging });
      const [member = ''] = panel.people
        .filter(({ name }) => name.startsWith('b'))
        .map((one) => one.judge);
      await stage.done(ORGANIZER, 'panel.set', {
        judging,
        revision: 0,
        members: [member],
        chair: null,
      });
      expect((await bench.board()).reviewers.filter(({ active }) => active)).toHaveLength(1);
      return {
        refusal: await stage.refusal('a', 'screening.works', { judging }),
        facts: { judging: '初评' },
        phone: await stage.phone('a', LIST),
      };
    },
    'screening.window': async (stage) => {
      const { bench } = begun(stage, { a: null, b: null, c: null }, ['晚评的作品']);
      await bench.draw();
      const { works } = await bench.given('a');
      stage.time(MEETING);
      const input = bench.answering(works[0]!, true, { opinion: '内容真实' });
      return {
        refusal: await stage.refusal('a', 'screening.answer', input),
        facts: {},
        phone: await stage.phone('a', LIST),
      };
    },
    'screening.empty': async (stage) => {
      begun(stage, { a: null });
      return {
        refusal: await stage.refusal(ORGANIZER, 'screening.draw', { judging, revision: 0 }),
        facts: { works: 0, reviewers: 1 },
        phone: await stage.phone(ORGANIZER, OFFICE),
      };
    },
    'screening.conflict': async (stage) => {
      const title = '大连的作品';
      const { bench, works } = begun(stage, { a: DALIAN, b: SHENYANG }, [title]);
      const judge = handle(await bench.board(), 'a');
      const phone = await lookAt(stage, title);
      await phone.tap(/^请a by name评这件$/);
      const input = { judging, revision: 0, entries: works, judge };
      return {
        refusal: await stage.refusal(ORGANIZER, 'screening.place', input),
        facts: { title },
        phone,
      };
    },
    'screening.declined': async (stage) => {
      const title = '回避过的作品';
      const { bench, works } = begun(stage, { a: null, b: null }, [title]);
      const judge = handle(await bench.board(), 'a');
      const revision = await place(stage, 0, judge, works);
      const { works: given } = await bench.given('a');
      const { work, answer } = given[0]!;
      const reason = REASON;
      await stage.done('a', 'screening.decline', {
        judging,
        work,
        revision: answer.revision,
        reason,
      });
      const phone = await lookAt(stage, title);
      await phone.tap(/^请a by name评这件$/);
      const input = { judging, revision, entries: works, judge };
      return {
        refusal: await stage.refusal(ORGANIZER, 'screening.place', input),
        facts: { title },
        phone,
      };
    },
    'screening.places': async (stage) => {
      const title = '三个人评的作品';
      const { bench, works } = begun(stage, { a: null, b: null, c: null, d: null }, [title]);
      const board = await bench.board();
      let revision = 0;
      for (const openid of ['a', 'b'])
        revision = await place(stage, revision, handle(board, openid), works);
      const phone = await lookAt(stage, title);
      revision = await place(stage, revision, handle(board, 'c'), works);
      await phone.tap(/^请d by name评这件$/);
      const input = { judging, revision, entries: works, judge: handle(board, 'd') };
      return {
        refusal: await stage.refusal(ORGANIZER, 'screening.place', input),
        facts: { taken: 3, max: 3 },
        phone,
      };
    },
    'screening.answered': async (stage) => {
      const title = '评过的作品';
      const { bench, works } = begun(stage, { a: null, b: null }, [title]);
      const judge = handle(await bench.board(), 'a');
      const revision = await place(stage, 0, judge, works);
      const { works: given } = await bench.given('a');
      const opinion = '内容真实，画面清楚';
      await stage.done('a', 'screening.answer', bench.answering(given[0]!, true, { opinion }));
      const input = { judging, revision, entries: works, judge, reason: REASON };
      return {
        refusal: await stage.refusal(ORGANIZER, 'screening.free', input),
        facts: { title },
        phone: await lookAt(stage, title),
      };
    },
    'select.screened': async (stage) => {
      const { bench } = begun(stage, { a: null, b: null, c: null }, ['还没有评的作品']);
      await bench.draw();
      return {
        refusal: await stage.refusal(ORGANIZER, 'selection.confirm', {
          id: 'candidates',
          revision: 0,
        }),
        facts: { waiting: 1, split: 0 },
        phone: await stage.phone(
          ORGANIZER,
          'packages/organizer/pages/selection/selection?id=candidates',
        ),
      };
    },
    'ballot.chair': async (stage) => {
      begun(stage, { a: null, b: null });
      stage.time(at('10-27 10:00'));
      const box = { judging: 'meeting', group: 'picture', revision: 0 };
      return {
        refusal: await stage.refusal(ORGANIZER, 'ballot.open', box),
        facts: { judging: '复评' },
        phone: await stage.phone(ORGANIZER, 'packages/organizer/pages/ballot/ballot?id=meeting'),
      };
    },
  },
  { campaign: resolve(__dirname, '../../campaigns/open-campaigns/screened-by-hand.ts') },
);
