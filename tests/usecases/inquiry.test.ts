import type { Input } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { holdVotes, numbersOf } from '../support/held-votes';
import { DALIAN, inOffice, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, 'li', { role: 'contact', unit: SHENYANG });
  inOffice(cloud, 'wang', { role: 'contact', unit: DALIAN });
});
afterAll(() => cloud.close());
beforeEach(() => {
  for (const name of ['entries', 'exhibits', 'votes', 'holds', 'inquiries', 'appeals', 'decisions'])
    cloud.database.remove(name, {}, { multi: true });
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
