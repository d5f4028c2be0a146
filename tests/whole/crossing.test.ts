import { join } from 'node:path';
import {
  ACTION_FUNCTIONS,
  CALLERS,
  type ActionName,
  type Input,
} from '../../miniprogram/shared/contract';
import { campaign as second } from '../campaigns/open-campaigns/second-campaign';
import { inputsOf } from '../support/attack/pii/inputs';
import { anAcceptedEntry, anEdition, anEntry, answers, anUpload } from '../support/builders';
import { NOTICE } from '../support/builds';
import { campaignView } from '../support/campaign';
import { asking, CAMPAIGN, openCloud, ORGANIZER, ROUND, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';

const SECOND = join(__dirname, '../campaigns/open-campaigns/second-campaign.ts');
/** Words that stand in the first campaign alone. */
const TITLE = '渔港只属于第一个活动';
const NAME = '专用名甲';
const PHONE = '13911112222';
const UNIT = '第一活动专用工会';
const MARKS = [TITLE, NAME, PHONE, UNIT];

let one: TestCloud;
let two: TestCloud;
let inputs: { [A in ActionName]: Input<A> };
let upload: Input<'entry.submit'>;
let shown: string;

beforeAll(async () => {
  one = await openCloud({ campaign: [NOTICE, SECOND] });
  two = asking(Object.create(one) as TestCloud, second.id);
  const own = { owner: 'author', answers: { title: TITLE, name: NAME, phone: PHONE, unit: UNIT } };
  const { unit } = await one.done(ORGANIZER, 'unit.add', { name: UNIT, level: 'city' });
  for (const [campaign, people] of [
    [CAMPAIGN, ['organizer-1', 'contact-1', 'judge-1']],
    [second.id, ['organizer-2', 'contact-2', 'judge-2']],
  ] as const) {
    const [organizer, contact, judge] = people;
    inOffice(one, organizer, { role: 'organizer', campaign });
    inOffice(one, contact, { role: 'contact', campaign, unit });
    inOffice(one, judge, { role: 'judge', campaign });
  }
  const entry = await anAcceptedEntry(one, own);
  shown = entry.id;
  await anEdition(one, [entry]);
  const accepted = await anAcceptedEntry(one, own);
  const waiting = await anEntry(one, own);
  upload = await anUpload(one, own);
  const invited = { role: 'judge' as const, name: NAME, unit: null };
  const { code, invitation } = await one.done(ORGANIZER, 'invitation.create', invited);
  await one.done('voter', 'vote.cast', { entry: shown, request: 'a-vote-of-the-first' });
  await one.done('voter', 'entry.report', { entry: shown, ground: 'other', text: TITLE });
  inputs = inputsOf(
    {
      campaign: campaignView,
      unit: unit.id,
      works: { shown, otherShown: shown, accepted: accepted.id, waiting: waiting.id },
    },
    {
      ...{ shown, waiting: waiting.id, batch: waiting.id, code, invitation: invitation.id },
      registration: `${CAMPAIGN}:union:author`,
    },
  );
  inputs = {
    ...inputs,
    'entry.submit': upload,
    'batch.submit': upload,
    'invitation.redeem': { code },
    'vote.cast': { entry: shown, request: 'a-vote-of-the-first' },
    'entry.find': { query: shown },
    'edition.publish': { edition: 1, entries: [accepted.id] },
    'unit.retire': { unit: unit.id, reason: '按活动方案处理' },
    'selection.adjust': { ...inputs['selection.adjust'], revision: 0 },
    'report.decide': { ...inputs['report.decide'], upTo: Number.MAX_SAFE_INTEGER },
    'entry.reject': { id: waiting.id, revision: 0, reason: '按活动方案处理' },
    'entry.withdraw': { id: waiting.id, revision: 0, reason: '按活动方案处理' },
  };
});
afterAll(() => one.close());

const COLLECTIONS = [
  ...[
    'entries',
    'entry_forms',
    'exhibits',
    'editions',
    'edition_plans',
    'votes',
    'seals',
    'tallies',
  ],
  ...[
    'members',
    'units',
    'registrations',
    'invitations',
    'decisions',
    'proposals',
    'turns',
    'reports',
  ],
  ...['recommendations', 'selections', 'scores', 'judged_works', 'outcomes', 'certificates'],
  ...['tickets', 'checks', 'chores', 'holds', 'inquiries', 'appeals', 'disclosures', 'prints'],
];

/** Everything that is kept of a campaign. */
const keptOf = (campaign: string): Record<string, unknown>[] =>
  COLLECTIONS.flatMap((name) => one.all(name)).filter(
    ({ _id, campaign: of }) => of === campaign || String(_id).startsWith(campaign),
  );

const officeOf = (action: ActionName): string => CALLERS[ACTION_FUNCTIONS[action]];
/** Taken back last: the others need what it erases. */
const LAST: ActionName = 'own.erase';
const actions: ActionName[] = [
  ...(Object.keys(ACTION_FUNCTIONS) as ActionName[]).filter(
    (action) => action !== LAST && action !== 'campaign.list',
  ),
  LAST,
];
const offices = actions.filter((action) => officeOf(action) !== 'citizen');

test.each(['organizer-1', 'contact-1', 'judge-1'])(
  '%s of the first campaign holds no office in the second',
  async (person) => {
    for (const action of offices)
      expect([action, (await two.ask(person, action, inputs[action] as never)).ok]).toEqual([
        action,
        false,
      ]);
    const { me } = await two.done(person, 'home.open', {});
    expect(me.roles).toEqual(['citizen']);
  },
);

test.each(actions)('%s in the second with what belongs to the first', async (action) => {
  const before = keptOf(CAMPAIGN);
  const office = officeOf(action);
  const people =
    office === 'citizen'
      ? ['author', 'voter', 'contact-2']
      : [`${office === 'reviewer' ? 'contact' : office}-2`];
  for (const person of people) {
    const reply = await two.ask(person, action, inputs[action] as never);
    const text = JSON.stringify(reply);
    expect(reply.ok ? null : reply.error.code).not.toBe('INTERNAL');
    expect(MARKS.filter((mark) => text.includes(mark) && !echoes(action, mark))).toEqual([]);
  }
  expect(keptOf(CAMPAIGN)).toEqual(before);
});

/** A contact's own unit, and what the caller has just typed. */
const echoes = (action: ActionName, mark: string): boolean =>
  mark === UNIT &&
  (action.startsWith('union.') || action.startsWith('batch.') || action === 'home.open');

test('one person votes in both: other names in the ledger, other limits, other receipts', async () => {
  const { id } = await anAcceptedEntry(two, { owner: 'author-two', answers: answers() });
  expect(await anEdition(two, [{ id }])).toEqual([1]);
  const first = await one.done('voter', 'home.open', {});
  await two.done('voter', 'vote.cast', { entry: id, request: 'a-vote-of-the-first' });
  const { today } = await two.done('voter', 'home.open', {});
  expect([first.today.entries, today.entries]).toEqual([[shown], [id]]);
  expect(today.left).toBe(first.today.left);
  const rows = one.all('votes');
  for (const field of ['voter', 'receipt', 'voterDay', 'addressSeat', 'address'])
    expect([field, new Set(rows.map((row) => row[field])).size]).toEqual([
      field,
      rows[0]?.[field] === null ? 1 : 2,
    ]);
  expect((await two.done('voter', 'votes.mine', { cursor: null })).items).toHaveLength(1);
  const seats = one.all('exhibits').map(({ campaign, round, number }) => [campaign, round, number]);
  expect(seats).toEqual([
    [CAMPAIGN, ROUND, 1],
    [second.id, ROUND, 1],
  ]);
});

test('each has its own ledger', async () => {
  one.clock.set(one.clock.now() + 120_000);
  await one.runTimer('scheduler');
  const seals = one.all('seals').map(({ campaign, number, total }) => [campaign, number, total]);
  expect(seals.sort()).toEqual([
    [second.id, 1, 1],
    [CAMPAIGN, 1, 1],
  ]);
  const heads = [
    await one.done('anybody', 'ledger.show', {}),
    await two.done('anybody', 'ledger.show', {}),
  ].map(({ head }) => head?.root);
  expect(new Set(heads).size).toBe(2);
});

test.each([
  ['no campaign', undefined],
  ['one that is not there', 'third-campaign'],
  ['an inherited name', 'constructor'],
  ['no name', ''],
])('a call that names %s is told so', async (_, campaign) => {
  for (const action of actions) {
    const event = {
      action,
      input: inputs[action],
      ...(campaign === undefined ? {} : { campaign }),
    };
    expect(await one.as('author').call(ACTION_FUNCTIONS[action], event)).toMatchObject({
      ok: false,
      error: { code: 'INVALID', fields: [{ path: 'campaign' }] },
    });
  }
});

test('the list of campaigns names none, and tells each person the offices of each', async () => {
  const roles = async (person: string) =>
    (await one.done(person, 'campaign.list', {})).campaigns.map((line) => [line.id, line.roles]);
  expect(await roles('organizer-2')).toEqual([
    [CAMPAIGN, []],
    [second.id, ['organizer']],
  ]);
  expect(await roles('author')).toEqual([
    [CAMPAIGN, []],
    [second.id, []],
  ]);
  one.meter.start();
  await roles('contact-1');
  const asked = one.meter.stop().filter(({ action }) => action.startsWith('database.'));
  expect(asked).toHaveLength(1);
});
