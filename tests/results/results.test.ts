import {
  at,
  CAMPAIGN,
  openCloud,
  ORGANIZER,
  OTHER_ORGANIZER,
  type TestCloud,
} from '../support/cloud';
import { awardBench, field, REASON } from '../support/awarded';
import { ANNOUNCING, aRanking, entryId, listUnits, sweep } from '../support/judged';
import { anExhibit, hang } from '../support/hung-exhibits';
import { DALIAN, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const AUTHOR = '欧阳王小明';
const personal = { author: AUTHOR, phone: '13912345678' };

/** Seven works for five first prizes and ten seconds; for the other places nobody qualifies. */
beforeEach(async () => {
  sweep(cloud);
  listUnits(cloud, [SHENYANG, DALIAN]);
  const works = field(7).map((work) => ({ ...work, ...personal }));
  works[1] = { ...works[1]!, owner: 'the-contact', uploadedFor: SHENYANG.id };
  await aRanking(cloud, works);
});

const { codeOf, codes, complete, disqualify, publish, results, show, withdraw } = awardBench(
  () => cloud,
);

describe('publishing', () => {
  test('is refused while an award is not whole', async () => {
    const fault = await cloud.fault(ORGANIZER, 'results.publish', { revision: 0 }, ANNOUNCING);
    expect(fault.refusal).toMatchObject({
      rule: 'announce.short',
      facts: { award: '组织奖', places: 10 },
    });
    expect(cloud.all('outcomes')).toEqual([]);
  });

  test('is refused while votes of a winner are under inquiry, and not for those of others', async () => {
    const revision = await complete();
    const anExhibitOf = (number: number) => ({
      ...anExhibit({ number, round: 'final', votes: 501 }),
      ...{ _id: `${CAMPAIGN}:final:${entryId(number)}`, entry: entryId(number) },
    });
    const hold = (number: number, held: number) =>
      cloud.database.modify(
        'exhibits',
        { entry: entryId(number) },
        { $set: { held } },
        { merge: true },
      );
    hang(cloud, [1, 99].map(anExhibitOf));
    for (const number of [1, 99]) hold(number, 60);
    const { refusals } = await show();
    expect(refusals).toMatchObject([{ rule: 'select.held', facts: { entries: 1, pending: 60 } }]);
    const fault = await cloud.fault(ORGANIZER, 'results.publish', { revision }, ANNOUNCING);
    expect(fault.refusal?.rule).toBe('select.held');
    hold(1, 0);
    expect((await publish(revision)).state).toBe('published');
    cloud.database.remove('exhibits', {}, { multi: true });
  });

  test('is refused while nobody has scored anything', async () => {
    cloud.database.remove('scores', {}, { multi: true });
    const input = { revision: await complete() };
    const fault = await cloud.fault(ORGANIZER, 'results.publish', input, ANNOUNCING);
    expect(fault.refusal).toMatchObject({ rule: 'announce.short', facts: { award: '一等奖' } });
  });

  test.each([
    ['the last ms before', at('11-01') - 1, false],
    ['the first ms', at('11-01'), true],
    ['the last ms', Date.parse('2028-01-01T00:00:00+08:00') - 1, true],
    ['the first ms after', Date.parse('2028-01-01T00:00:00+08:00'), false],
  ])('%s of the round', async (_, moment, open) => {
    const revision = await complete();
    const event = { action: 'results.publish', campaign: CAMPAIGN, input: { revision } };
    const organizer = cloud.as(ORGANIZER, { at: moment, still: true });
    const reply = (await organizer.call('organizer', event)) as {
      ok: boolean;
      error?: { refusal?: { rule: string } };
    };
    expect(reply.ok).toBe(open);
    if (!open) expect(reply.error?.refusal?.rule).toBe('announce.window');
    expect((await cloud.done('anybody', 'home.open', {}, moment)).resultsAt !== null).toBe(open);
  });

  test('shows everybody the winners, in the awards’ order', async () => {
    expect((await results()).refusal?.rule).toBe('announce.pending');
    const board = await publish(await complete());
    expect(board).toMatchObject({ state: 'published', refusals: [{ rule: 'award.published' }] });
    const { results: shown, refusal } = await results();
    expect(refusal).toBeNull();
    expect(
      shown?.awards.map(({ id, winners }) => [id, winners.map(({ number }) => number)]),
    ).toEqual([
      ['first', [1, 2, 3, 4, 5]],
      ['second', [6, 7]],
      ['organization', [null]],
    ]);
    expect(shown?.awards[0]?.winners[0]).toMatchObject({
      entry: entryId(1),
      title: '作品标题1',
      unit: DALIAN.name,
      themeName: '其他类别',
      width: 640,
    });
    const home = await cloud.done('anybody', 'home.open', {}, ANNOUNCING);
    expect(home.resultsAt).toBe(board.publishedAt);
  });

  test('shows no author, phone, owner or score', async () => {
    await publish(await complete());
    const text = JSON.stringify(await results());
    expect(text).not.toMatch(/欧阳|13912345678|owner|the-contact|score|rank|votes|reason/);
  });

  test('twice is refused, by whoever; the same call again is harmless', async () => {
    const revision = await complete();
    const first = await publish(revision);
    expect((await publish(revision)).publishedAt).toBe(first.publishedAt);
    const again = { revision: first.revision };
    const fault = await cloud.fault(ORGANIZER, 'results.publish', again, ANNOUNCING);
    expect(fault.refusal?.rule).toBe('award.published');
    const late = await cloud.fault(OTHER_ORGANIZER, 'results.publish', { revision }, ANNOUNCING);
    expect(late.code).toBe('CONFLICT');
    expect(cloud.all('decisions').filter(({ verb }) => verb === 'announce')).toHaveLength(1);
  });

  test('by two organizers at once happens once', async () => {
    const revision = await complete();
    const replies = await Promise.all(
      [ORGANIZER, OTHER_ORGANIZER].map((who) =>
        cloud.ask(who, 'results.publish', { revision }, ANNOUNCING),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(cloud.all('certificates')).toHaveLength(8);
  });

  test('what is published is not given or taken', async () => {
    const board = await publish(await complete());
    const input = {
      revision: board.revision,
      award: 'first',
      theme: null,
      to: entryId(1),
      reason: REASON,
    };
    for (const verb of ['awards.give', 'awards.take'] as const)
      expect((await cloud.fault(ORGANIZER, verb, input, ANNOUNCING)).refusal?.rule).toBe(
        'award.published',
      );
  });

  test('what was published stays, whatever happens to the scores', async () => {
    await publish(await complete());
    const before = await results();
    cloud.database.remove('scores', {}, { multi: true });
    expect(await results()).toEqual(before);
    expect((await show()).awards[0]?.places[0]?.lines).toHaveLength(5);
  });
});

describe('a publication that broke off', () => {
  test.each([0, 3])(
    'with %i certificates written is finished by the next reader',
    async (written) => {
      await publish(await complete());
      const before = codes();
      const kept = cloud.all('certificates').slice(0, written);
      // As if the function had died before the rest, and before the outcome moved.
      cloud.database.remove('certificates', {}, { multi: true });
      cloud.database.insert('certificates', kept);
      const undo = { $set: { revision: 2, state: 'open', publishedAt: null, published: [] } };
      cloud.database.modify('outcomes', {}, undo, { merge: true });
      const { results: shown } = await results();
      expect(shown?.awards[0]?.winners).toHaveLength(5);
      expect(cloud.all('outcomes')).toMatchObject([{ revision: 3, state: 'published' }]);
      expect([...codes().keys()].sort()).toEqual([...before.keys()].sort());
      for (const { key, _id } of kept) expect(codes().get(key)).toBe(_id);
    },
  );
});

describe('withdrawing', () => {
  test('tells everybody why, and certificates are no longer valid', async () => {
    const { revision } = await publish(await complete());
    const code = codeOf('first', 1);
    const board = await withdraw(revision);
    expect(board).toMatchObject({ state: 'withdrawn', publishedAt: null });
    const { results: shown, refusal } = await results();
    expect(shown).toBeNull();
    expect(refusal?.rule).toBe('announce.withdrawn');
    expect(refusal?.reason).toContain('有作品被举报，正在核实');
    const { certificate } = await cloud.done('anybody', 'certificate.verify', { code }, ANNOUNCING);
    expect(certificate.valid).toBe(false);
    expect((await cloud.done('owner-1', 'certificate.mine', {}, ANNOUNCING)).certificates).toEqual(
      [],
    );
    expect((await cloud.done('anybody', 'home.open', {}, ANNOUNCING)).resultsAt).toBeNull();
  });

  test('and publishing again gives the same codes', async () => {
    const first = await publish(await complete());
    const before = codes();
    const { revision } = await withdraw(first.revision);
    const second = await publish(revision);
    expect(second.publishedAt).toBeGreaterThan(0);
    expect(codes()).toEqual(before);
    const code = codeOf('first', 1);
    const { certificate } = await cloud.done('anybody', 'certificate.verify', { code }, ANNOUNCING);
    expect(certificate).toMatchObject({ valid: true });
  });

  test('changed before it is published again: who is out has no valid certificate, who is in has one', async () => {
    let board = await publish(await complete());
    board = await withdraw(board.revision);
    const word = { award: 'first', theme: null, reason: REASON };
    const out = { ...word, revision: board.revision, to: entryId(1) };
    board = (await cloud.done(ORGANIZER, 'awards.take', out, ANNOUNCING)).board;
    const up = { ...word, revision: board.revision, to: entryId(6) };
    board = (await cloud.done(ORGANIZER, 'awards.give', up, ANNOUNCING)).board;
    await publish(board.revision);
    const valid = async (award: string, number: number) => {
      const code = codeOf(award, number);
      return (await cloud.done('anybody', 'certificate.verify', { code }, ANNOUNCING)).certificate
        .valid;
    };
    expect(await valid('first', 1)).toBe(false);
    expect(await valid('second', 6)).toBe(false);
    expect(await valid('first', 6)).toBe(true);
    const mine = await cloud.done('owner-6', 'certificate.mine', {}, ANNOUNCING);
    expect(mine.certificates.map(({ award }) => award)).toEqual(['一等奖']);
  });

  test('what is not published cannot be withdrawn, and never without a reason', async () => {
    const input = { revision: 0, reason: '有作品被举报，正在核实' };
    expect((await cloud.fault(ORGANIZER, 'results.withdraw', input, ANNOUNCING)).code).toBe(
      'CONFLICT',
    );
    const short = { revision: 0, reason: '错' };
    expect((await cloud.fault(ORGANIZER, 'results.withdraw', short, ANNOUNCING)).code).toBe(
      'INVALID',
    );
    expect(cloud.all('outcomes')).toEqual([]);
  });
});

describe('a winner that is disqualified afterwards', () => {
  test('is struck from the results and the board, and its certificate says so', async () => {
    await publish(await complete());
    disqualify(2);
    const { results: shown } = await results();
    expect(shown?.awards[0]?.winners.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
    expect((await show()).awards[0]?.places[0]?.lines).toHaveLength(4);
    const code = codeOf('first', 2);
    const { certificate } = await cloud.done('anybody', 'certificate.verify', { code }, ANNOUNCING);
    expect(certificate.valid).toBe(false);
    const mine = await cloud.done('the-contact', 'certificate.mine', {}, ANNOUNCING);
    expect(mine.certificates).toEqual([]);
  });

  test('before publication its place goes to the next one', async () => {
    disqualify(2);
    const first = (await show()).awards[0]?.places[0]?.lines;
    expect(first?.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
  });
});

test('what happened can be read', async () => {
  const hour = (n: number) => ANNOUNCING + n * 3_600_000;
  const word = { award: 'organization', theme: null, reason: REASON };
  const one = { ...word, revision: 0, to: SHENYANG.id };
  await cloud.done(ORGANIZER, 'awards.give', one, hour(0));
  const rest = { ...word, revision: 1, to: 'vacant' };
  await cloud.done(ORGANIZER, 'awards.take', rest, hour(1));
  await cloud.done(ORGANIZER, 'results.publish', { revision: 2 }, hour(2));
  const back = { revision: 3, reason: '有作品被举报，正在核实' };
  await cloud.done(ORGANIZER, 'results.withdraw', back, hour(3));
  const asked = { subject: `outcome:${CAMPAIGN}`, cursor: null };
  const { items } = await cloud.done(ORGANIZER, 'decision.list', asked, hour(4));
  expect(
    items.map(({ subjectLabel, verbLabel, reason, before, after }) =>
      [subjectLabel, verbLabel, reason ?? '', before, after].join('|'),
    ),
  ).toEqual([
    '获奖结果 众爱辽宁随手拍|撤回结果|有作品被举报，正在核实|已公布|已撤回',
    '获奖结果 众爱辽宁随手拍|公布结果||未公布|已公布，8 个获奖名额',
    `获奖结果 组织奖|取消评定|${REASON}||9 个名额空缺`,
    `获奖结果 组织奖|评定奖项|${REASON}||授予：沈阳市总工会`,
  ]);
});
