import type { Input } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, OUTCOME_TEMPLATE } from '../support/cloud';
import type { TestCloud } from '../support/cloud';
import { eventOf } from '../support/event-of';
import { addVotes, aWork } from '../support/field';
import { holdVotes, numbersOf } from '../support/held-votes';
import { DALIAN, inOffice, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, 'li', { role: 'contact', unit: SHENYANG });
  inOffice(cloud, 'zhao', { role: 'contact', unit: SHENYANG });
  inOffice(cloud, 'promoter', { role: 'contact', unit: SHENYANG, acts: false });
  inOffice(cloud, 'wang', { role: 'contact', unit: DALIAN });
});
const TOUCHED = 'entries pieces exhibits votes holds inquiries appeals decisions'.split(' ');
afterAll(() => cloud.close());
beforeEach(() => {
  for (const name of TOUCHED) cloud.database.remove(name, {}, { multi: true });
});

const NOON = at('08-20 12:00');
const LATE = at('08-25 12:00');
const WHY = '核对后确认是单位组织的集中投票';
const TEXT = '当晚单位微信群里转发了作品，同事们集中投的票';

const aHeld = (votes = 60, others = 40) => {
  const entry = aWork(cloud, { owner: 'author', votes: { preliminary: others } });
  return { entry, hold: holdVotes(cloud, entry, votes) };
};
const decide = (
  { entry, hold }: { entry: string; hold: string },
  own: Partial<Input<'inquiry.decide'>> = {},
  when = NOON,
  who = ORGANIZER,
) =>
  cloud.ask(
    who,
    'inquiry.decide',
    {
      ...{ round: 'preliminary', entry, revision: 0, holds: [hold], verdict: 'release' },
      reason: WHY,
      ...own,
    },
    when,
  );
const list = async (pending = true) =>
  (await cloud.done(ORGANIZER, 'inquiry.list', { pending, cursor: null }, NOON)).items;

test('the organizer finds what is held, with reasons, numbers and the pace around it', async () => {
  const { entry, hold } = aHeld();
  const [item, ...rest] = await list();
  expect(rest).toEqual([]);
  expect(item).toMatchObject({
    ...{ round: 'preliminary', entry, votes: 40, held: 60, voided: 0, revision: 0, appeals: [] },
    holds: [
      {
        id: hold,
        from: at('08-20 10:00'),
        to: at('08-20 10:10'),
        votes: 60,
        state: 'held',
        decision: null,
      },
    ],
  });
  expect(item?.holds[0]?.reasons.map(({ text }) => text)).toEqual([
    expect.stringContaining('平时'),
    expect.stringContaining('83%'),
  ]);
  expect(item?.pace.filter(({ held }) => held)).toEqual([
    { from: at('08-20 10:00'), votes: 60, held: true },
  ]);
  expect(await list(false)).toEqual([]);
});

test.each(['release', 'void'] as const)(
  '%s moves the numbers and is written down',
  async (verdict) => {
    const held = aHeld();
    expect(await decide(held, { verdict }, LATE)).toMatchObject({
      ok: true,
      data: {
        inquiry: {
          revision: 1,
          holds: [
            { state: verdict === 'void' ? 'void' : 'released', decision: { verdict, reason: WHY } },
          ],
        },
      },
    });
    expect(numbersOf(cloud, held.entry)).toEqual(verdict === 'void' ? [40, 0, 60] : [100, 0, 0]);
    expect(cloud.all('decisions')).toMatchObject([{ verb: verdict, reason: WHY }]);
    expect(await list()).toEqual([]);
    expect(await list(false)).toHaveLength(1);
  },
);

test('the author and the contact see it and appeal; nobody else does', async () => {
  const { entry } = aHeld();
  const appeal = { round: 'preliminary', entry, text: TEXT };
  const own = await cloud.done('author', 'inquiry.show', { entry }, NOON);
  expect(own.inquiries).toMatchObject([{ held: 60, refusal: null, appeals: [] }]);
  await cloud.done('author', 'inquiry.appeal', appeal, NOON);
  await cloud.done('li', 'union.appeal', appeal, NOON + 1000);
  const { items } = await cloud.done('li', 'union.inquiries', { cursor: null }, NOON + 2000);
  expect(items).toMatchObject([
    {
      appeals: [
        { from: 'author', text: TEXT },
        { from: 'contact', text: TEXT },
      ],
      refusal: { rule: 'inquiry.once' },
    },
  ]);
  for (const stranger of ['somebody', 'li', ORGANIZER, OTHER_ORGANIZER]) {
    expect((await cloud.fault(stranger, 'inquiry.show', { entry }, NOON)).code).toBe('NOT_FOUND');
    expect((await cloud.fault(stranger, 'inquiry.appeal', appeal, NOON)).code).toBe('NOT_FOUND');
  }
  expect((await cloud.done('wang', 'union.inquiries', { cursor: null }, NOON)).items).toEqual([]);
  expect((await cloud.fault('wang', 'union.appeal', appeal, NOON)).code).toBe('NOT_FOUND');
});

describe('作废要等申诉', () => {
  // Set apart at 10:18, so to be appealed until 10:18 two days later.
  const APPEAL_BY = at('08-22 10:18');
  const still = (
    who: string,
    action: 'inquiry.decide' | 'inquiry.appeal',
    input: object,
    when: number,
  ) =>
    cloud
      .as(who, { at: when, still: true })
      .call(
        action === 'inquiry.decide' ? 'organizer' : 'citizen',
        eventOf(action, input),
      ) as Promise<{ ok: boolean; error?: { refusal?: { rule: string; facts: object } } }>;

  test.each([
    ['void', 'the last ms to appeal', APPEAL_BY, 'inquiry.void'],
    ['void', 'the first ms after it', APPEAL_BY + 1, null],
    ['release', 'any time', NOON, null],
  ] as const)('%s, %s', async (verdict, _, when, rule) => {
    const { entry, hold } = aHeld();
    const wish = { round: 'preliminary', entry, revision: 0, holds: [hold], verdict, reason: WHY };
    const reply = await still(ORGANIZER, 'inquiry.decide', wish, when);
    expect(reply.error?.refusal?.rule ?? null).toBe(rule);
    expect(numbersOf(cloud, entry)[1]).toBe(rule === null ? 0 : 60);
  });

  test.each([
    ['the last ms', APPEAL_BY, null],
    ['the first ms after it', APPEAL_BY + 1, 'inquiry.appeal'],
  ])('an appeal comes until %s', async (_, when, rule) => {
    const { entry } = aHeld();
    const appeal = { round: 'preliminary', entry, text: TEXT };
    const reply = await still('author', 'inquiry.appeal', appeal, when);
    expect(reply.error?.refusal?.rule ?? null).toBe(rule);
    expect(cloud.all('appeals')).toHaveLength(rule === null ? 1 : 0);
  });

  test('once an appeal came its spans may be voided, and no others', async () => {
    const { entry, hold } = aHeld();
    await cloud.done('author', 'inquiry.appeal', { round: 'preliminary', entry, text: TEXT }, NOON);
    const later = holdVotes(cloud, entry, 20, { when: at('08-20 11:03') });
    const [item] = await list();
    expect(item?.refusals).toMatchObject([
      { hold: later, verdict: 'void', refusal: { rule: 'inquiry.void' } },
    ]);
    const both = await decide({ entry, hold }, { holds: [hold, later], verdict: 'void' });
    expect(both).toMatchObject({ error: { refusal: { rule: 'inquiry.void' } } });
    expect(await decide({ entry, hold }, { verdict: 'void' })).toMatchObject({ ok: true });
    expect(numbersOf(cloud, entry)).toEqual([40, 20, 60]);
  });
});

describe('an appeal', () => {
  const appeal = (who: 'author' | 'li' | 'zhao' | 'promoter', entry: string, text = TEXT) =>
    cloud.ask(
      who,
      who === 'author' ? 'inquiry.appeal' : 'union.appeal',
      { round: 'preliminary', entry, text },
      NOON,
    );
  const ruleOf = async (reply: ReturnType<typeof appeal>) => {
    const { ok, ...rest } = await reply;
    return ok ? null : (rest as { error: { refusal?: { rule: string } } }).error.refusal?.rule;
  };

  test('is sent once by each side, by whichever contact, until more is set apart', async () => {
    const { entry } = aHeld();
    expect(await ruleOf(appeal('li', entry))).toBe(null);
    expect(await ruleOf(appeal('zhao', entry))).toBe('inquiry.once');
    expect(await ruleOf(appeal('author', entry))).toBe(null);
    expect(await ruleOf(appeal('author', entry, `${TEXT}，请核实`))).toBe('inquiry.once');
    const hold = holdVotes(cloud, entry, 20, { when: at('08-20 11:03') });
    expect(await ruleOf(appeal('author', entry, `${TEXT}，请核实`))).toBe(null);
    expect(cloud.all('appeals').map(({ holds }) => (holds as string[]).includes(hold))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('sent again, or twice at once, is one; of two contacts at once one speaks', async () => {
    const { entry } = aHeld();
    expect(await Promise.all([appeal('author', entry), appeal('author', entry)])).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    expect(await appeal('author', entry)).toMatchObject({ ok: true });
    const contacts = await Promise.all([appeal('li', entry), appeal('zhao', entry, `${TEXT}吧`)]);
    expect(contacts.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(cloud.all('appeals')).toHaveLength(2);
    expect(cloud.all('decisions').filter(({ verb }) => verb === 'appeal')).toHaveLength(1);
  });

  test('on nothing, or on what was decided, is refused; a text that says nothing is sent back', async () => {
    const { entry, hold } = aHeld();
    expect(await appeal('author', entry, '不服')).toMatchObject({
      error: { code: 'INVALID', fields: [{ path: 'text' }] },
    });
    expect(await ruleOf(appeal('promoter', entry))).toBe('inquiry.contact');
    await decide({ entry, hold });
    expect(await ruleOf(appeal('author', entry))).toBe('inquiry.appeal');
    const free = aWork(cloud, { owner: 'author' });
    expect(await appeal('author', free)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(cloud.all('appeals')).toEqual([]);
  });

  test('of a work that a contact sent in for somebody is the unit’s, not the contact’s own', async () => {
    const { entry } = aHeld();
    const change = { $set: { owner: 'li', channel: 'unit', uploadedFor: SHENYANG.id } };
    cloud.database.modify('entries', { _id: entry }, change, { merge: true });
    expect((await cloud.fault('li', 'inquiry.show', { entry }, NOON)).code).toBe('NOT_FOUND');
    expect(await ruleOf(appeal('li', entry))).toBe(null);
  });

  test('goes with the work to another unit', async () => {
    const { entry } = aHeld();
    const input = { id: entry, revision: 2, unit: null, reason: '作者说明不属于本单位' };
    await cloud.done(ORGANIZER, 'entry.assign', input, NOON);
    expect(await appeal('li', entry)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const { items } = await cloud.done('li', 'union.inquiries', { cursor: null }, NOON);
    expect(items).toEqual([]);
  });
});

describe('a verdict', () => {
  test.each([
    ['without a reason', { reason: '查' }, 'INVALID'],
    ['on a span of another work', { holds: ['zhongai-liaoning:preliminary:x:1'] }, 'NOT_FOUND'],
    ['in a round that never showed it', { round: 'final' }, 'NOT_FOUND'],
    ['on an older state', { revision: 3 }, 'CONFLICT'],
  ])('%s changes nothing', async (_, own, code) => {
    const held = aHeld();
    expect(await decide(held, own)).toMatchObject({ ok: false, error: { code } });
    expect(numbersOf(cloud, held.entry)).toEqual([40, 60, 0]);
    expect(cloud.all('decisions')).toEqual([]);
  });

  test('that stands is not turned around', async () => {
    const held = aHeld();
    await decide(held);
    expect(await decide(held, { revision: 1, verdict: 'void' }, LATE)).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect(numbersOf(cloud, held.entry)).toEqual([100, 0, 0]);
  });

  test('is told to the author, and so is that votes were set apart', async () => {
    const entry = aWork(cloud, { owner: 'author' });
    const begin = at('08-20 10:00');
    for (let vote = 0; vote < 60; vote += 1)
      addVotes(cloud, entry, 1, { when: begin + vote * 9000 });
    await cloud.as('author').subscribe({ [OUTCOME_TEMPLATE]: 'accept' });
    cloud.outbox.clear();
    cloud.clock.set(at('08-20 10:12'));
    for (let run = 0; run < 3; run += 1) await cloud.runTimer('scheduler');
    await cloud.as('author').subscribe({ [OUTCOME_TEMPLATE]: 'accept' });
    const [item] = await list();
    expect(item).toMatchObject({ entry, held: 60, refusals: [{ verdict: 'void' }] });
    await decide({ entry, hold: item?.holds[0]?.id ?? '' });
    const sent = cloud.outbox.list({ api: 'subscribeMessage.send' });
    expect(sent.map(({ args }) => args)).toMatchObject([
      {
        touser: 'author',
        data: { phrase2: { value: '票数待核' }, thing3: { value: '60票，可申诉到8月22日 10:12' } },
      },
      { touser: 'author', data: { phrase2: { value: '票数计入' } } },
    ]);
  });
});
