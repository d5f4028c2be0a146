import type { UnitRef } from '../../miniprogram/shared/contract';
import { CAMPAIGN, openCloud, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { aPublished, aUnit, RECOMMENDING } from '../support/units';

let cloud: TestCloud;
let unit: UnitRef;
beforeAll(async () => {
  cloud = await openCloud();
  unit = await aUnit(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => {
  for (const name of [
    'recommendations',
    'exhibits',
    'entries',
    'pieces',
    'votes',
    'members',
    'decisions',
  ])
    cloud.database.remove(name, {}, { multi: true });
});

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const openid = `contact-${index + 1}`;
    inOffice(cloud, openid, { role: 'contact', unit });
    return openid;
  });

const recommend = (who: string, entry: string, request: string) =>
  cloud.ask(who, 'union.recommend', { entry, request }, RECOMMENDING);

test.each([
  ['image', 10],
  ['video', 3],
] as const)(
  'thirty contacts of one unit at once take exactly its %s seats, each with its answer',
  async (kind, max) => {
    const contacts = people(30);
    const entries = contacts.map((_, index) =>
      aPublished(cloud, { number: index + 1, unit, kind, votes: 201 }),
    );
    const replies = await Promise.all(
      contacts.map((who, index) => recommend(who, entries[index] ?? '', `storm-request-${index}`)),
    );
    const seated = replies.flatMap((reply) => (reply.ok ? [reply.data.candidate.seat?.seat] : []));
    expect(seated.sort((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: max }, (_, index) => index + 1),
    );
    for (const reply of replies)
      if (!reply.ok) expect(reply.error.refusal).toMatchObject({ rule: 'recommend.quota' });
    const rows = cloud.all('recommendations');
    expect(rows).toHaveLength(max);
    expect(new Set(rows.map(({ entry }) => entry)).size).toBe(max);
    // Who got a seat has a trace, who got none has a refusal written down.
    const verbs = cloud.all('decisions').map(({ verb }) => verb);
    expect(verbs.filter((verb) => verb === 'recommend')).toHaveLength(max);
    expect(verbs.filter((verb) => verb === 'refused')).toHaveLength(30 - max);
  },
);

test('two units at the same entry: one has it, the other is told who', async () => {
  const other = await aUnit(cloud, '大连市总工会');
  inOffice(cloud, 'mine', { role: 'contact', unit });
  inOffice(cloud, 'theirs', { role: 'contact', unit: other });
  for (let round = 0; round < 8; round += 1) {
    const entry = aPublished(cloud, { number: round + 1, unit, votes: 201 });
    // The organizer gives it to the other unit while both are at it.
    const asked = [recommend('mine', entry, `mine-${round}-tap`)];
    cloud.database.modify(
      'entries',
      { _id: entry },
      { $set: { belongsTo: other } },
      { merge: true },
    );
    asked.push(recommend('theirs', entry, `theirs-${round}-tap`));
    const replies = await Promise.all(asked);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies)
      if (!reply.ok)
        expect(['recommend.unit', 'recommend.once']).toContain(reply.error.refusal?.rule);
    expect(cloud.all('recommendations').filter((row) => row['entry'] === entry)).toHaveLength(1);
  }
});

test('ten contacts at the same entry: one seat, nine are told', async () => {
  const contacts = people(10);
  const entry = aPublished(cloud, { number: 1, unit, votes: 201 });
  const replies = await Promise.all(
    contacts.map((who, index) => recommend(who, entry, `same-entry-${index}`)),
  );
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  for (const reply of replies)
    if (!reply.ok) expect(reply.error.refusal?.rule).toBe('recommend.once');
  expect(cloud.all('recommendations')).toHaveLength(1);
});

test('one tap that arrives eight times at once takes one seat', async () => {
  people(1);
  const entry = aPublished(cloud, { number: 1, unit, votes: 201 });
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => recommend('contact-1', entry, 'one-and-the-same')),
  );
  for (const reply of replies)
    expect(reply).toMatchObject({ ok: true, data: { candidate: { seat: { seat: 1 } } } });
  expect(cloud.all('recommendations')).toHaveLength(1);
  const subject = String(cloud.all('recommendations')[0]?.['request']);
  expect(
    cloud.all('decisions').filter((one) => one['subject'] === `recommendation:${subject}`),
  ).toHaveLength(1);
});

test('withdrawing and recommending at once never leaves more than the quota, nor a seat without a trace', async () => {
  const contacts = people(12);
  const entries = contacts.map((_, index) =>
    aPublished(cloud, { number: index + 1, unit, votes: 201 }),
  );
  for (const [index, entry] of entries.slice(0, 10).entries())
    await recommend(contacts[index] ?? '', entry, `first-${index}-tap`);
  const withdrawals = entries
    .slice(0, 6)
    .map((entry, index) =>
      cloud.ask(
        contacts[index] ?? '',
        'union.withdraw',
        { entry, reason: '换一件更合适的作品' },
        RECOMMENDING,
      ),
    );
  const others = entries.map((entry, index) =>
    recommend(contacts[11 - index] ?? '', entry, `second-${index}-tap`),
  );
  await Promise.all([...withdrawals, ...others]);
  const rows = cloud.all('recommendations');
  expect(rows.length).toBeLessThanOrEqual(10);
  const seats = rows.map(({ seat }) => Number(seat));
  expect(Math.max(...seats)).toBeLessThanOrEqual(10);
  expect(new Set(seats).size).toBe(rows.length);
  expect(new Set(rows.map(({ entry }) => entry)).size).toBe(rows.length);
  const told = new Set(cloud.all('decisions').map(({ _id }) => String(_id)));
  for (const { request } of rows) {
    expect(told).toContain(`recommendation:${String(request)}:1`);
    expect(told).not.toContain(`recommendation:${String(request)}:2`);
  }
  for (const { round, campaign } of rows)
    expect([round, campaign]).toEqual(['semifinal', CAMPAIGN]);
});
