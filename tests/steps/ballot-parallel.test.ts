import { resolve } from 'node:path';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { meetingBench, outcome, workOf } from '../support/meeting';
import { MEETING } from '../support/screening';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
});
afterAll(() => cloud.close());

const bench = meetingBench(() => cloud);
const TITLES = ['甲', '乙', '丙', '丁', '戊', '己'];
beforeEach(() => {
  bench.reset();
  bench.candidates(TITLES.map((title) => ({ title })));
});

test('a storm of one expert’s phones never leaves more than two works on the ballot', async () => {
  bench.judges({ a: null, b: null });
  await bench.open();
  const paper = await bench.paper('a');
  const pairs = TITLES.flatMap((one, at) => TITLES.slice(at + 1).map((other) => [one, other]));
  const replies = await Promise.all(
    [...pairs, ...pairs].map((pair) =>
      cloud.ask('a', 'ballot.cast', bench.ballot(paper, pair), MEETING),
    ),
  );
  const kept = replies.filter((reply) => reply.ok);
  const [ballot] = cloud.all('ballots') as { works: string[]; revision: number }[];
  expect(cloud.all('ballots')).toHaveLength(1);
  expect(ballot).toMatchObject({ revision: 1 });
  expect(ballot?.works).toHaveLength(2);
  // Whoever was told that it was kept is told so of what is kept.
  for (const reply of kept)
    expect(reply.ok && [...(reply.data.paper.ballot?.works ?? [])].sort()).toEqual(
      [...(ballot?.works ?? [])].sort(),
    );
});

test('who votes while the chair closes is counted, or told so', async () => {
  const experts = Array.from({ length: 24 }, (_, nth) => `e${String(nth).padStart(2, '0')}`);
  bench.judges(Object.fromEntries(experts.map((openid) => [openid, null])));
  await bench.open();
  const paper = await bench.paper('e00');
  const first = [workOf(paper, '甲')];
  const second = [workOf(paper, '乙')];
  const input = { ...bench.ballot(paper, []), works: first };
  for (const openid of experts.slice(0, 18))
    await cloud.done(openid, 'ballot.cast', input, MEETING);
  // Some change their mind, some come late, and the chair closes in the middle of it.
  const changing = { ...input, revision: 1, works: second };
  const late = experts.map(
    (openid, nth) => () =>
      cloud.ask(openid, 'ballot.cast', nth < 18 ? changing : { ...input, works: second }, MEETING),
  );
  const closing = await bench.at();
  const calls = [
    ...late.slice(0, 12).map(async (call) => call()),
    cloud.ask(ORGANIZER, 'ballot.close', closing, MEETING),
    ...late.slice(12).map(async (call) => call()),
  ] as const;
  const replies = await Promise.all(calls);
  const told = experts.map((_, nth) => replies[nth < 12 ? nth : nth + 1]);
  expect(replies[12]).toMatchObject({ ok: true });
  for (const reply of told)
    if (reply?.ok === false)
      expect(reply.error).toMatchObject({ refusal: { rule: 'ballot.open' } });
  const changed = told.filter((reply) => reply?.ok === true).length;
  const stayed = experts.slice(0, 18).filter((_, nth) => told[nth]?.ok === false).length;
  const counted = new Map((await bench.box()).lines.map(({ title, votes }) => [title, votes]));
  expect([counted.get('乙'), counted.get('甲')]).toEqual([changed, stayed]);
  // Each sees what was counted; a first ballot that came too late is none.
  for (const [nth, openid] of experts.entries()) {
    const { counted: own, ballot } = await bench.paper(openid);
    const ok = told[nth]?.ok === true;
    expect(own).toBe(ok || nth < 18);
    if (own === true) expect(ballot?.works).toEqual(ok ? second : first);
  }
});

test('many who close at once close once', async () => {
  bench.judges({ a: null, b: null });
  await bench.open();
  for (const openid of ['a', 'b']) await bench.cast(openid, ['甲']);
  const input = await bench.at();
  await Promise.all(
    Array.from({ length: 6 }, () => cloud.ask(ORGANIZER, 'ballot.close', input, MEETING)),
  );
  const box = await bench.box();
  expect(box).toMatchObject({ state: 'closed', revision: 2, ballots: 2 });
  expect(outcome(box)[0]).toBe('甲 2 in');
  expect((cloud.all('ballot_boxes')[0]?.['counts'] as unknown[]).length).toBe(1);
});
