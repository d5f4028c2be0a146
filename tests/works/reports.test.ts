import type { ReportItem } from '../../miniprogram/shared/contract';
import { anEntry, anAcceptedEntry, anEdition } from '../support/builders';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aPiece } from '../support/inspected';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const WHY = '已核对原件，作品是作者本人拍摄的';
const GROUND = { ground: 0, reason: '电话是空号，查无此人' };
const list = async (open: boolean) => {
  const items: ReportItem[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: ReportItem[]; next: string | null } = await cloud.done(
      ORGANIZER,
      'report.list',
      { open, cursor },
    );
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
};
const itemOf = async (id: string, open = true) =>
  (await list(open)).find(({ entry }) => entry.id === id);

async function aShownEntry(title = '渔港清晨'): Promise<string> {
  const entry = await anAcceptedEntry(cloud, { answers: { title } });
  await anEdition(cloud, [entry]);
  return entry.id;
}

let people = 0;
const someone = (): string => `reporter-${String((people += 1))}`;
const report = (entry: string, by = someone(), text = '', when?: number) =>
  cloud.done(by, 'entry.report', { entry, ground: 'stolen', text }, when);
const decide = (
  entry: string,
  verdict: 'dismiss' | 'uphold',
  upTo: number,
  by = ORGANIZER,
  reason = WHY,
) => cloud.ask(by, 'report.decide', { entry, upTo, verdict, reason });

describe('a report', () => {
  test('counts once for a person, whatever is said again', async () => {
    const entry = await aShownEntry();
    const by = someone();
    const first = await report(entry, by, '这是我拍的照片');
    const again = await cloud.done(by, 'entry.report', { entry, ground: 'harmful', text: '' });
    expect(again).toEqual(first);
    await Promise.all([report(entry, 'twice'), report(entry, 'twice'), report(entry, 'twice')]);
    expect(await itemOf(entry)).toMatchObject({
      entry: { id: entry, reports: 2 },
      reports: [
        { ground: 'stolen', text: '这是我拍的照片', check: { state: 'due' } },
        { ground: 'stolen', text: '', check: null },
      ],
      decided: null,
    });
    expect(cloud.all('turns').filter(({ _id }) => String(_id).includes(':report:'))).toHaveLength(
      2,
    );
  });

  test('is about a work on show: any other is not there, whether it exists or not', async () => {
    const waiting = await anEntry(cloud);
    const hidden = await aShownEntry();
    await cloud.done(ORGANIZER, 'entry.disqualify', { id: hidden, revision: 2, ...GROUND });
    const faults = [];
    for (const entry of [waiting.id, hidden, 'nowhere'])
      faults.push(
        await cloud.fault(someone(), 'entry.report', { entry, ground: 'stolen', text: '' }),
      );
    expect(faults[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(new Set(faults.map((fault) => JSON.stringify(fault))).size).toBe(1);
  });

  test.each([
    ['other', '', '需要说明'],
    ['other', '  \u200b ', '需要说明'],
    ['stolen', '长'.repeat(201), '太长'],
  ] as const)('of %s with such words is refused', async (ground, text, reason) => {
    const fault = await cloud.fault(someone(), 'entry.report', { entry: 'any', ground, text });
    expect(fault).toMatchObject({ code: 'INVALID', fields: [{ path: 'text' }] });
    expect(fault.reason).toContain(reason);
  });

  test('nobody learns who sent it', async () => {
    const entry = await aShownEntry();
    const by = 'a-brave-person';
    await report(entry, by, '画面里是我家');
    const reply = await cloud.ask(ORGANIZER, 'report.list', { open: true, cursor: null });
    expect(JSON.stringify(reply)).toContain('画面里是我家');
    expect(JSON.stringify(reply)).not.toContain(by);
    const cursors = reply.ok ? (reply.data.next ?? '') : '';
    expect(Buffer.from(cursors, 'base64url').toString()).not.toContain('reporter');
  });
});

describe('a decision', () => {
  test('closes what was seen, with a reason that is kept; a later report stays open', async () => {
    const entry = await aShownEntry();
    await report(entry, someone(), '', at('08-06 10:00'));
    await report(entry, someone(), '', at('08-06 11:00'));
    const { upTo = 0 } = (await itemOf(entry)) ?? {};
    await report(entry, someone(), '', at('08-06 12:00'));
    expect(await decide(entry, 'dismiss', upTo)).toMatchObject({
      data: {
        item: {
          entry: { reports: 1 },
          reports: [{}, {}],
          decided: { verdict: 'dismiss', reason: WHY, by: '主办方（-one）' },
        },
      },
    });
    expect((await itemOf(entry))?.reports).toHaveLength(1);
    expect((await itemOf(entry, false))?.reports).toHaveLength(2);
    const { items } = await cloud.done(ORGANIZER, 'decision.list', {
      subject: `report:${entry}`,
      cursor: null,
    });
    expect(items).toMatchObject([
      {
        verbLabel: '认定举报不成立',
        subjectLabel: '《渔港清晨》',
        reason: WHY,
        after: '举报 2 条',
      },
    ]);
  });

  test('upholds only what is off show', async () => {
    const entry = await aShownEntry();
    await report(entry);
    const { upTo = 0 } = (await itemOf(entry)) ?? {};
    expect(await decide(entry, 'uphold', upTo)).toMatchObject({
      error: { code: 'REFUSED', refusal: { rule: 'report.uphold' } },
    });
    await cloud.done(ORGANIZER, 'entry.disqualify', { id: entry, revision: 2, ...GROUND });
    expect(await decide(entry, 'uphold', upTo)).toMatchObject({ ok: true });
    expect(await itemOf(entry, false)).toMatchObject({
      entry: { state: 'disqualified', reports: 0 },
      decided: { verdict: 'uphold' },
    });
  });

  test('of a time to come closes nothing that is not there yet', async () => {
    const entry = await aShownEntry();
    await report(entry);
    expect(await decide(entry, 'dismiss', at('12-31 10:00'))).toMatchObject({ ok: true });
    await report(entry);
    expect((await itemOf(entry))?.reports).toHaveLength(1);
  });

  test('of two organizers at once: one stands, the other is told which; the same again is harmless', async () => {
    const entry = await aShownEntry();
    await report(entry);
    const { upTo = 0 } = (await itemOf(entry)) ?? {};
    const both = await Promise.all([
      decide(entry, 'dismiss', upTo),
      decide(entry, 'dismiss', upTo, OTHER_ORGANIZER, '与事实不符，作者已说明'),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const lost = both.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
    const [by, reason] = both[0].ok
      ? [ORGANIZER, WHY]
      : [OTHER_ORGANIZER, '与事实不符，作者已说明'];
    expect(await decide(entry, 'dismiss', upTo, by, reason)).toMatchObject({ ok: true });
    const on = cloud.all('decisions').filter(({ subject }) => subject === `report:${entry}`);
    expect(on).toHaveLength(1);
  });

  test('that broke off is finished by whoever looks', async () => {
    const entry = await aShownEntry();
    await report(entry);
    const { upTo = 0 } = (await itemOf(entry)) ?? {};
    await decide(entry, 'dismiss', upTo);
    cloud.database.modify(
      'reports',
      { entry },
      { $set: { state: 'open', decision: null } },
      { merge: true },
    );
    expect(await itemOf(entry)).toBeUndefined();
    expect(await itemOf(entry, false)).toMatchObject({ decided: { verdict: 'dismiss' } });
  });

  test.each([
    [
      'on a work nobody reported',
      async () => decide(await aShownEntry(), 'dismiss', 1),
      'NOT_FOUND',
    ],
    ['on nothing', () => decide('nowhere', 'dismiss', 1), 'NOT_FOUND'],
    ['without a reason', () => decide('nowhere', 'dismiss', 1, ORGANIZER, '无'), 'INVALID'],
  ])('%s is refused', async (_, act, code) => {
    expect(await act()).toMatchObject({ error: { code } });
  });
});

test('every work is listed once, however many report it, page by page', async () => {
  for (const { state, entry } of cloud.all('reports') as { state: string; entry: string }[])
    if (state === 'open') await decide(entry, 'dismiss', at('12-31 10:00'));
  const works = [];
  for (let index = 0; index < 23; index += 1) {
    const _id = `busy-${String(index).padStart(2, '0')}`;
    works.push(_id);
    const [entry] = cloud.database.find('entries', { state: 'published' }, { limit: 1 });
    cloud.database.insert('entries', [{ ...entry, _id, fileKeys: [_id] }]);
    cloud.database.insert('pieces', [aPiece({ entry: _id })]);
    const rows = Array.from({ length: 12 }, (_, n) => ({
      _id: `${_id}:p${String(n)}`,
      campaign: 'zhongai-liaoning',
      entry: _id,
      openid: `p${String(n)}`,
      ground: 'stolen',
      text: '',
      // Many in the same ms.
      at: at('08-07 10:00') + Math.floor(n / 4) * 1000 + (index % 5),
      state: 'open',
      decision: null,
    }));
    cloud.database.insert('reports', rows);
  }
  const first = await cloud.done(ORGANIZER, 'report.list', { open: true, cursor: null });
  expect(first.items).toHaveLength(20);
  const items = await list(true);
  expect(items.map(({ entry }) => entry.id).sort()).toEqual(works);
  expect(items.every(({ reports }) => reports.length === 12)).toBe(true);
});
