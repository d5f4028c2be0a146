import * as path from 'path';
import type { Input } from '../../miniprogram/shared/contract';
import { awardBench, field } from '../support/awarded';
import { anEntry } from '../support/builders';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { holdVotes, numbersOf } from '../support/held-votes';
import { ANNOUNCING, aRanking, listUnits } from '../support/judged';
import { DALIAN, SHENYANG } from '../support/office';
import { opened } from '../support/opened';

const THIRD = 'organizer-three';
const REASON = '照片里的人没有同意公开';
let cloud: TestCloud;
let people = 0;

beforeAll(async () => {
  cloud = await openCloud({
    campaign: path.join(__dirname, '../campaigns/open-campaigns/guarded.ts'),
  });
  const invited = { role: 'organizer', name: '第三人', unit: null } as const;
  const { code } = await cloud.done(ORGANIZER, 'invitation.create', invited);
  await cloud.done(THIRD, 'invitation.redeem', { code });
});
afterAll(() => cloud.close());

async function aWish(): Promise<Input<'entry.disqualify'>> {
  const { id } = await anEntry(cloud, { owner: `author-${String((people += 1))}` });
  return { id, revision: 0, ground: 0, reason: REASON };
}
const ask = (who: string, wish: Input<'entry.disqualify'>) =>
  cloud.ask(who, 'entry.disqualify', wish);
const ruleOf = async (who: string, wish: Input<'entry.disqualify'>) =>
  (await cloud.fault(who, 'entry.disqualify', wish)).refusal?.rule;
const stateOf = (id: string) => cloud.all('entries').find((entry) => entry._id === id)?.state;
const proposalOf = async (id: string, who = OTHER_ORGANIZER) =>
  (await cloud.done(who, 'proposal.list', {})).proposals.find((one) => one.id.includes(id));
const verbsOf = (text: string) =>
  cloud
    .all('decisions')
    .filter((one) => JSON.stringify(one).includes(text))
    .map(({ verb }) => verb)
    .sort();

test('one person proposes, cannot confirm, and another one has it done in both names', async () => {
  const wish = await aWish();
  expect(await ruleOf(ORGANIZER, wish)).toBe('second.needed');
  expect(await ruleOf(ORGANIZER, wish)).toBe('second.self');
  expect(stateOf(wish.id)).toBe('submitted');
  const proposal = await proposalOf(wish.id);
  expect(proposal).toMatchObject({
    act: 'disqualify',
    action: 'entry.disqualify',
    input: wish,
    text: '取消《雪中送炭的快递员》的参加资格',
    own: false,
  });
  expect(await proposalOf(wish.id, ORGANIZER)).toMatchObject({ own: true });

  const confirmed = proposal?.input as Input<'entry.disqualify'>;
  expect((await ask(OTHER_ORGANIZER, confirmed)).ok).toBe(true);
  expect(stateOf(wish.id)).toBe('disqualified');
  const decided = opened(cloud, 'decisions').find((one) => one._id === `entry:${wish.id}:0`);
  expect(decided).toMatchObject({ verb: 'disqualify', actor: OTHER_ORGANIZER });
  expect(decided?.actorName).toMatch(/（提议）、.*（确认）$/);
  expect(await proposalOf(wish.id)).toBeUndefined();
  expect(verbsOf(wish.id)).toEqual(['disqualify', 'propose']);
  // A retry of either finds it done.
  expect((await ask(OTHER_ORGANIZER, confirmed)).ok).toBe(true);
  expect((await ask(ORGANIZER, confirmed)).ok).toBe(true);
  expect(verbsOf(wish.id)).toEqual(['disqualify', 'propose']);
});

test('whoever confirms confirms the very same, and nothing that has changed since', async () => {
  const wish = await aWish();
  await ruleOf(ORGANIZER, wish);
  const other = { ...wish, reason: '照片不是本人拍摄的' };
  expect(await cloud.fault(OTHER_ORGANIZER, 'entry.disqualify', other)).toMatchObject({
    code: 'CONFLICT',
  });
  const assign = { id: wish.id, revision: 0, unit: null, reason: '作者没有单位' };
  await cloud.done(THIRD, 'entry.assign', assign);
  expect((await cloud.fault(OTHER_ORGANIZER, 'entry.disqualify', wish)).code).toBe('CONFLICT');
  expect(stateOf(wish.id)).toBe('submitted');
});

test('nobody proposes what cannot be done', async () => {
  const wish = await aWish();
  for (const wrong of [{ revision: 5 }, { id: 'nothing' }, { ground: 99 }, { reason: '' }])
    expect((await ask(ORGANIZER, { ...wish, ...wrong })).ok).toBe(false);
  expect(await proposalOf('nothing')).toBeUndefined();
  expect(await proposalOf(wish.id)).toBeUndefined();
});

test('another one declines with a reason, and it may be proposed again; the first one takes it back', async () => {
  const wish = await aWish();
  await ruleOf(ORGANIZER, wish);
  const id = (await proposalOf(wish.id))?.id ?? '';
  const short = await cloud.fault(OTHER_ORGANIZER, 'proposal.decline', { id, reason: '不' });
  expect(short.fields?.[0]?.path).toBe('reason');
  const decline = { id, reason: '已联系作者，有授权书' };
  await cloud.done(OTHER_ORGANIZER, 'proposal.decline', decline);
  await cloud.done(OTHER_ORGANIZER, 'proposal.decline', decline);
  expect((await cloud.fault(THIRD, 'proposal.decline', decline)).code).toBe('CONFLICT');
  expect(await ruleOf(OTHER_ORGANIZER, wish)).toBe('second.needed');
  await cloud.done(OTHER_ORGANIZER, 'proposal.decline', { id, reason: '核实后不再提议' });
  expect(verbsOf(wish.id)).toEqual(['decline', 'propose', 'propose', 'recall']);
  const { items } = await cloud.done(THIRD, 'decision.list', { subject: null, cursor: null });
  expect(items.slice(0, 4).map(({ verbLabel }) => verbLabel)).toContain('收回提议');
  expect((await cloud.fault(THIRD, 'proposal.decline', { ...decline, id: 'x' })).code).toBe(
    'NOT_FOUND',
  );
});

test('of many at once it is done once, by two different people', async () => {
  const wish = await aWish();
  const replies = await Promise.all(
    [ORGANIZER, ORGANIZER, ORGANIZER, OTHER_ORGANIZER, THIRD, THIRD].map((who) => ask(who, wish)),
  );
  expect(replies.some(({ ok }) => ok)).toBe(true);
  expect(stateOf(wish.id)).toBe('disqualified');
  const [proposal] = cloud.all('proposals').filter((one) => String(one._id).includes(wish.id));
  expect(proposal?.state).toBe('confirmed');
  expect((proposal?.second as { actor: string }).actor).not.toBe(proposal?.actor);
  expect(verbsOf(wish.id)).toEqual(['disqualify', 'propose']);
});

test('many at once of one person are never two', async () => {
  const wish = await aWish();
  const replies = await Promise.all(Array.from({ length: 6 }, () => ask(ORGANIZER, wish)));
  expect(replies.some(({ ok }) => ok)).toBe(false);
  expect(stateOf(wish.id)).toBe('submitted');
});

test('votes are voided by two, and counted by one', async () => {
  const late = at('08-25 12:00');
  const entry = aWork(cloud, { title: '渔港清晨', votes: { preliminary: 40 } });
  const wish: Input<'inquiry.decide'> = {
    ...{ round: 'preliminary', entry, revision: 0, holds: [holdVotes(cloud, entry, 60)] },
    verdict: 'void',
    reason: '核对后确认是批量账号投的票',
  };
  const early = await cloud.fault(ORGANIZER, 'inquiry.decide', wish, at('08-20 12:00'));
  expect(early.refusal?.rule).toBe('inquiry.void');
  expect(await proposalOf(entry)).toBeUndefined();
  const first = await cloud.fault(ORGANIZER, 'inquiry.decide', wish, late);
  expect(first.refusal?.rule).toBe('second.needed');
  expect(numbersOf(cloud, entry)).toEqual([40, 60, 0]);
  const input = (await proposalOf(entry))?.input as typeof wish;
  expect((await proposalOf(entry))?.text).toBe('作废《渔港清晨》待核的 60 票');
  await cloud.done(OTHER_ORGANIZER, 'inquiry.decide', input, late);
  expect(numbersOf(cloud, entry)).toEqual([40, 0, 60]);
  await cloud.done(ORGANIZER, 'inquiry.decide', wish, late);

  const other = aWork(cloud, { owner: 'author', votes: { preliminary: 40 } });
  const holds = [holdVotes(cloud, other, 60)];
  const release = { ...wish, entry: other, holds, verdict: 'release' as const };
  await cloud.done(ORGANIZER, 'inquiry.decide', release, late);
  expect(numbersOf(cloud, other)).toEqual([100, 0, 0]);
});

test('results are published by two, and not what was changed in between', async () => {
  listUnits(cloud, [SHENYANG, DALIAN]);
  await aRanking(cloud, field(7));
  const { complete, publish, results, show } = awardBench(() => cloud);
  const open = await cloud.fault(ORGANIZER, 'results.publish', { revision: 0 }, ANNOUNCING);
  expect(open.refusal?.rule).toBe('announce.short');
  const revision = await complete();
  const first = await cloud.fault(ORGANIZER, 'results.publish', { revision }, ANNOUNCING);
  expect(first.refusal?.rule).toBe('second.needed');
  expect((await show()).state).toBe('open');
  const stale = { revision: revision - 1 };
  expect((await cloud.fault(OTHER_ORGANIZER, 'results.publish', stale, ANNOUNCING)).code).toBe(
    'CONFLICT',
  );
  await cloud.done(OTHER_ORGANIZER, 'results.publish', { revision }, ANNOUNCING);
  expect((await results()).results).not.toBeNull();
  // The first one's retry finds it published.
  expect((await publish(revision)).state).toBe('published');
});
