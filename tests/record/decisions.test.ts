import type { DecisionLine, Page } from '../../miniprogram/shared/contract';
import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import {
  at,
  CAMPAIGN,
  openCloud,
  ORGANIZER,
  OTHER_ORGANIZER,
  type TestCloud,
} from '../support/cloud';
import { inspected } from '../support/inspected';
import { GROUND } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const page = (cursor: string | null, subject: string | null = null) =>
  cloud.done(ORGANIZER, 'decision.list', { subject, cursor });
async function everything(subject: string | null = null): Promise<DecisionLine[]> {
  const lines: DecisionLine[] = [];
  let cursor: string | null = null;
  do {
    const next: Page<DecisionLine> = await page(cursor, subject);
    lines.push(...next.items);
    cursor = next.next;
  } while (cursor !== null);
  return lines;
}

test('a life of a work: who, when, why, before and after, newest first', async () => {
  const { id } = await anEntry(cloud, { answers: { title: '渔港清晨' }, when: at('08-05 09:00') });
  const say = (
    person: string,
    action: 'entry.accept' | 'entry.disqualify',
    input: object,
    when: string,
  ) => cloud.done(person, action, { id, ...input } as never, at(when));
  inspected(cloud, id);
  await say(ORGANIZER, 'entry.accept', { revision: 0, signed: [] }, '08-05 10:00');
  const [number = 0] = await anEdition(cloud, [{ id }], at('08-05 11:00'));
  await say(OTHER_ORGANIZER, 'entry.disqualify', { revision: 2, ...GROUND }, '08-05 12:00');
  const lines = await everything(`entry:${id}`);
  expect(lines).toMatchObject([
    {
      verb: 'disqualify',
      verbLabel: '取消资格',
      subjectLabel: '《渔港清晨》',
      by: '主办方（-two）',
      role: 'organizer',
      reason: '作者资料不真实、不完整或不准确：电话是空号，查无此人',
      before: '展示中',
      after: '已取消资格',
      rule: null,
    },
    {
      verb: 'publish',
      by: '主办方（-one）',
      before: '审核通过，待刊发',
      after: `展示中，第1期，编号${String(number)}`,
    },
    { verb: 'accept', before: '待审核', after: '审核通过，待刊发', reason: null },
  ]);
  expect(lines.map((line) => Math.round((line.at - at('08-05 09:00')) / 3_600_000))).toEqual([
    3, 2, 1,
  ]);
});

test('a no to somebody in office stands in the list, with its rule', async () => {
  const { id } = await anAcceptedEntry(cloud);
  const input = { edition: 9, entries: [id] };
  const fault = await cloud.fault(ORGANIZER, 'edition.publish', input, at('09-20 10:00'));
  const [line] = (await page(null)).items;
  expect(line).toMatchObject({
    verb: 'refused',
    verbLabel: '没有办成',
    subjectLabel: '刊发',
    by: '主办方（-one）',
    reason: fault.reason,
    rule: 'publish.window',
    before: '',
  });
  expect(line?.after).toContain('截止：9月15日 24:00');
});

test('a no to a citizen does not', async () => {
  const before = (await everything()).length;
  const input = { entry: 'none', request: 'request-1' };
  await cloud.fault('somebody', 'vote.cast', input, at('09-20 10:00'));
  expect(await everything()).toHaveLength(before);
});

test('everything is there once, in order, however many of one moment there are', async () => {
  const rows = Array.from({ length: 95 }, (_, index) => ({
    _id: `entry:row-${String(index).padStart(3, '0')}:0`,
    campaign: CAMPAIGN,
    subject: `entry:row-${String(index)}`,
    title: `作品${String(index)}`,
    verb: 'accept',
    actor: 'x',
    actorName: '李华',
    actorRole: 'organizer',
    reason: null,
    before: { state: 'submitted' },
    after: { state: 'accepted' },
    rule: null,
    // Forty of them at the same ms, across two ends of pages.
    at: at('07-27 10:00') + (index < 40 ? 0 : index),
  }));
  cloud.database.insert('decisions', rows);
  const lines = await everything();
  expect(lines).toHaveLength(cloud.all('decisions').length);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined) continue;
    expect(above.at).toBeGreaterThanOrEqual(line.at);
    if (above.at === line.at) expect(above.id > line.id).toBe(true);
  }
  expect((await page(null)).items).toHaveLength(20);
});

test('what belongs to another campaign is not there', async () => {
  const [row] = cloud.all('decisions');
  cloud.database.insert('decisions', [{ ...row, _id: 'elsewhere:0', campaign: 'other' }]);
  expect((await everything()).some(({ id }) => id === 'elsewhere:0')).toBe(false);
});

test('nothing personal of authors, and no openid, is in it', async () => {
  const lines = await everything();
  expect(lines.length).toBeGreaterThan(90);
  expect(JSON.stringify(lines)).not.toMatch(
    /13800138000|王小明|author-one|organizer-one|[0-9a-f]{64}/,
  );
});

test('a cursor that was not made for this list', async () => {
  const input = { subject: null, cursor: 'nonsense' };
  expect(await cloud.fault(ORGANIZER, 'decision.list', input)).toMatchObject({
    fields: [{ path: 'cursor' }],
  });
});
