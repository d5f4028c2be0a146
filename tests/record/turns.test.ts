import { aWish } from '../support/one-file';
import * as path from 'path';
import { CONSENT } from '../support/builders';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { eventOf } from '../support/event-of';

const HOUR = 3_600_000;
let cloud: TestCloud;
let people = 0;
const somebody = () => `person-${String((people += 1))}`;

beforeAll(async () => {
  cloud = await openCloud({
    campaign: path.join(__dirname, '../campaigns/open-campaigns/guarded.ts'),
  });
});
afterAll(() => cloud.close());

const ticket = aWish('image', 'jpg', 1000);
const unknown = { code: '2222-2222-2222' };
const invite = async () => {
  const input = { role: 'judge', name: '张教授', unit: null } as const;
  return (await cloud.done(ORGANIZER, 'invitation.create', input)).code;
};

test('a person has so many turns and no more, also when all are taken at once', async () => {
  const who = somebody();
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => cloud.ask(who, 'upload.ticket', ticket)),
  );
  expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
  const { refusal } = await cloud.fault(who, 'upload.ticket', ticket);
  expect(refusal).toMatchObject({ rule: 'limit.ticket', facts: { taken: 3, most: 3 } });
  expect((await cloud.ask(somebody(), 'upload.ticket', ticket)).ok).toBe(true);
  const until = Number(refusal?.facts['until']);
  const later = await cloud.ask(who, 'upload.ticket', ticket, until);
  expect(later.ok).toBe(true);
});

test('what is refused for another reason costs no turn', async () => {
  const who = somebody();
  const wrong = { form: 'union', unit: 'nowhere', answers: {}, consent: CONSENT };
  for (let n = 0; n < 4; n += 1)
    expect((await cloud.fault(who, 'contact.register', wrong)).code).toBe('INVALID');
  expect(cloud.all('turns').some(({ _id }) => String(_id).includes(':registration:'))).toBe(false);
});

test('after the last day of the campaign nobody takes a turn, but to have one’s own data', async () => {
  const over = Date.parse('2028-01-01T00:00:00+08:00');
  const who = somebody();
  expect((await cloud.fault(who, 'invitation.show', unknown, over)).refusal).toMatchObject({
    rule: 'campaign.over',
    facts: { closesAt: over - 1 },
  });
  await cloud.done(who, 'own.download', {}, over);
});

test('codes cannot be guessed: wrong ones run out, and a right one is not told any more', async () => {
  const who = somebody();
  const code = await invite();
  expect((await cloud.fault(who, 'invitation.show', unknown)).code).toBe('NOT_FOUND');
  // One that hits gives its turn back.
  for (let n = 0; n < 4; n += 1) await cloud.done(who, 'invitation.show', { code });
  expect((await cloud.fault(who, 'invitation.redeem', unknown)).code).toBe('NOT_FOUND');
  for (const action of ['invitation.show', 'invitation.redeem'] as const) {
    const fault = await cloud.fault(who, action, { code });
    expect(fault.refusal?.rule).toBe('limit.code');
  }
});

test('a network has five times as many, whoever tries', async () => {
  const ip = '203.0.113.7';
  const guess = async (who: string) => {
    const call = eventOf('invitation.show', unknown);
    const reply = (await cloud.as(who, { ip }).call('citizen', call)) as {
      error: { code: string; refusal?: { rule: string; reason: string } };
    };
    return reply.error.refusal?.reason ?? reply.error.code;
  };
  const seen: string[] = [];
  for (let n = 0; n < 11; n += 1) seen.push(await guess(somebody()));
  expect(seen.filter((one) => one === 'NOT_FOUND')).toHaveLength(10);
  expect(seen[10]).toMatch(/^您所用的网络/);
});

test('turns say nothing of who took them, and are forgotten when nobody needs them', () => {
  const rows = cloud.all('turns');
  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toMatch(/person-|203\.0\.113/);
  for (const { expiresAt } of rows) expect(Number(expiresAt) % HOUR).toBe(0);
});
