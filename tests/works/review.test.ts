import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import {
  at,
  CAMPAIGN,
  openCloud,
  ORGANIZER,
  OTHER_ORGANIZER,
  OUTCOME_TEMPLATE,
  type TestCloud,
} from '../support/cloud';
import { inspected } from '../support/inspected';
import { measured } from '../support/passed';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const REASON = '画面里有他人的车牌号，请遮挡后再投';
const decisionsOn = (id: string) =>
  cloud.all('decisions').filter(({ subject }) => subject === `entry:${id}`);
const queueOf = (state: 'submitted' | 'accepted' | 'rejected') =>
  cloud.done(ORGANIZER, 'organizer.queue', { state, theme: null, cursor: null });

test('the queue shows media, every answer and the history', async () => {
  const entry = await anEntry(cloud, { owner: 'shown', theme: 'youth' });
  const input = { state: 'submitted', theme: 'youth', cursor: null } as const;
  const { items } = await cloud.done(ORGANIZER, 'organizer.queue', input);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    id: entry.id,
    revision: 0,
    answers: [
      { field: 'title', label: '作品标题' },
      { field: 'intro' },
      { field: 'name', value: '王*明' },
      { field: 'phone', value: '138****8000' },
      { field: 'unit' },
    ],
    history: [{ state: 'submitted' }],
  });
  expect(items[0]).toMatchObject({
    inspection: { state: 'waiting' },
    pieces: [{ at: 0, file: null }],
  });
});

test('an author reads each decision with its reason', async () => {
  const owner = 'reader';
  const rejected = await anEntry(cloud, { owner, when: at('08-05 10:00') });
  const input = { id: rejected.id, revision: 0, reason: `  ${REASON}  ` };
  const passed = measured();
  await cloud.done(ORGANIZER, 'entry.reject', input, at('08-05 11:00'));
  const accepted = await anAcceptedEntry(cloud, { owner, when: at('08-05 12:00') });
  const { items } = await cloud.done(owner, 'entry.mine', { cursor: null });
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [accepted.id, 'accepted'],
    [rejected.id, 'rejected'],
  ]);
  const [submitted, decided] = items[1]?.history ?? [];
  expect(submitted).toMatchObject({ state: 'submitted', reason: null });
  expect(decided).toMatchObject({ state: 'rejected', reason: REASON, edition: null });
  expect(Math.abs((decided?.at ?? 0) - at('08-05 11:00'))).toBeLessThanOrEqual(passed());
});

test.each([
  ['too short', '模糊'],
  ['blank', '          '],
  ['too long', '长'.repeat(201)],
])('a reason that is %s is refused', async (_, reason) => {
  const { id } = await anEntry(cloud);
  const fault = await cloud.fault(ORGANIZER, 'entry.reject', { id, revision: 0, reason });
  expect(fault.fields).toMatchObject([{ path: 'reason' }]);
  expect(decisionsOn(id)).toEqual([]);
});

describe('messages', () => {
  const sent = () =>
    cloud.outbox.list({ api: 'subscribeMessage.send' }).map(({ args, errcode }) => ({
      ...(args as { touser: string; template_id: string; data: Record<string, unknown> }),
      errcode,
    }));
  beforeEach(() => cloud.outbox.clear());

  test('tell an author who agreed', async () => {
    const owner = 'listening';
    const { id } = await anEntry(cloud, { owner, answers: { title: '海边的清晨' } });
    await cloud.as(owner).subscribe({ [OUTCOME_TEMPLATE]: 'accept' });
    await cloud.done(ORGANIZER, 'entry.reject', { id, revision: 0, reason: REASON });
    expect(sent()).toMatchObject([
      {
        touser: owner,
        template_id: OUTCOME_TEMPLATE,
        errcode: 0,
        data: {
          thing1: { value: '海边的清晨' },
          phrase2: { value: '未通过' },
          thing3: { value: REASON },
        },
      },
    ]);
  });

  test('that cannot be sent change nothing', async () => {
    const { id } = await anEntry(cloud, { owner: 'deaf' });
    inspected(cloud, id);
    const { entry } = await cloud.done(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] });
    expect(entry.state).toBe('accepted');
    expect(sent()).toMatchObject([{ touser: 'deaf', errcode: 43101 }]);
  });

  test('are not sent again when the same decision is', async () => {
    const { id } = await anEntry(cloud, { owner: 'once' });
    inspected(cloud, id);
    await cloud.done(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] });
    const again = await cloud.done(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] });
    expect(again.entry).toMatchObject({ state: 'accepted', revision: 1 });
    expect(sent()).toHaveLength(1);
  });
});

describe('two organizers', () => {
  test('at once: one decision stands, the other is told which', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await anEntry(cloud, { answers: { title: `第${round}件` } });
      inspected(cloud, id);
      const [accept, reject] = await Promise.all([
        cloud.ask(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] }),
        cloud.ask(OTHER_ORGANIZER, 'entry.reject', { id, revision: 0, reason: REASON }),
      ]);
      expect([accept.ok, reject.ok].sort()).toEqual([false, true]);
      const [winner, loser] = accept.ok ? ['accepted', reject] : ['rejected', accept];
      expect(loser).toMatchObject({ error: { code: 'CONFLICT' } });
      if (!loser.ok) expect(loser.error.reason).toContain(accept.ok ? '审核通过' : '未通过审核');
      expect(decisionsOn(id)).toHaveLength(1);
      expect(cloud.all('entries').find(({ _id }) => _id === id)).toMatchObject({
        state: winner,
        revision: 1,
      });
    }
  });

  test('one after the other: the second saw an old state', async () => {
    const { id } = await anAcceptedEntry(cloud);
    const input = { id, revision: 0, reason: REASON };
    const fault = await cloud.fault(OTHER_ORGANIZER, 'entry.reject', input);
    expect(fault.code).toBe('CONFLICT');
    const fresh = { ...input, revision: 1 };
    const { entry } = await cloud.done(OTHER_ORGANIZER, 'entry.reject', fresh);
    expect(entry).toMatchObject({ state: 'rejected', revision: 2 });
  });

  test('a rejected entry is not accepted afterwards', async () => {
    const { id } = await anEntry(cloud);
    await cloud.done(ORGANIZER, 'entry.reject', { id, revision: 0, reason: REASON });
    const fault = await cloud.fault(ORGANIZER, 'entry.accept', { id, revision: 1, signed: [] });
    expect(fault).toMatchObject({ code: 'CONFLICT' });
    expect(fault.reason).toContain('未通过审核');
    expect(decisionsOn(id)).toHaveLength(1);
  });

  test('an entry that is not there', async () => {
    const fault = await cloud.fault(ORGANIZER, 'entry.accept', {
      id: 'none',
      revision: 0,
      signed: [],
    });
    expect(fault.code).toBe('NOT_FOUND');
  });
});

describe('a decision that was taken and not carried out', () => {
  /** What a function leaves behind when it dies between the two writes. */
  async function halfRejected(owner: string): Promise<string> {
    const { id } = await anEntry(cloud, { owner });
    cloud.database.insert('decisions', [
      {
        _id: `entry:${id}:0`,
        campaign: CAMPAIGN,
        subject: `entry:${id}`,
        verb: 'reject',
        actor: OTHER_ORGANIZER,
        reason: REASON,
        before: { state: 'submitted', revision: 0 },
        after: {
          state: 'rejected',
          fileKeys: [id],
          edition: null,
          number: null,
        },
        round: null,
        at: at('08-05 10:30'),
      },
    ]);
    return id;
  }
  const stateOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id)?.['state'];

  test('is finished by the next organizer who decides, who is told', async () => {
    const id = await halfRejected('half-one');
    inspected(cloud, id);
    const fault = await cloud.fault(ORGANIZER, 'entry.accept', { id, revision: 0, signed: [] });
    expect(fault.code).toBe('CONFLICT');
    expect(fault.reason).toContain('未通过审核');
    expect(stateOf(id)).toBe('rejected');
  });

  test('is finished by its author looking', async () => {
    const id = await halfRejected('half-two');
    const { items } = await cloud.done('half-two', 'entry.mine', { cursor: null });
    expect(items).toMatchObject([{ id, state: 'rejected', history: [{}, { reason: REASON }] }]);
    expect(stateOf(id)).toBe('rejected');
  });

  test('is finished by the queue, which no longer lists it', async () => {
    const id = await halfRejected('half-three');
    let cursor: string | null = null;
    const seen: string[] = [];
    do {
      const page: { items: { id: string }[]; next: string | null } = await cloud.done(
        ORGANIZER,
        'organizer.queue',
        { state: 'submitted', theme: null, cursor },
      );
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).not.toContain(id);
    expect(stateOf(id)).toBe('rejected');
    expect((await queueOf('rejected')).items.map((item) => item.id)).toContain(id);
  });
});

test('decisions tell the same story as the entries', async () => {
  await anEdition(cloud, [await anAcceptedEntry(cloud), await anAcceptedEntry(cloud)]);
  const entries = cloud.all('entries');
  expect(entries.length).toBeGreaterThan(10);
  for (const entry of entries) {
    const [first, ...later] = entry['history'] as { state: string; at: number }[];
    expect(first?.state).toBe('submitted');
    const decided = decisionsOn(String(entry['_id'])).sort((a, b) =>
      String(a['_id']).localeCompare(String(b['_id'])),
    );
    expect(later).toEqual(
      decided.map((one) => ({
        at: one['at'],
        state: (one['after'] as { state: string }).state,
        reason: one['reason'],
        edition: (one['after'] as { edition: number | null }).edition,
      })),
    );
    expect(entry['revision']).toBe(decided.length);
    expect(entry['state']).toBe((later[later.length - 1] ?? first)?.state);
  }
});
