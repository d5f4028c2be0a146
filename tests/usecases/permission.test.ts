import type { ActionName, Input } from '../../miniprogram/shared/contract';
import { ACTION_FUNCTIONS } from '../../miniprogram/shared/contract';
import { anEntry } from '../support/builders';
import { CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';

let cloud: TestCloud;
let entry: string;
beforeAll(async () => {
  cloud = await openCloud();
  const member = (openid: string, role: string, active: boolean) => ({
    _id: `${CAMPAIGN}:${openid}:${role}`,
    campaign: CAMPAIGN,
    openid,
    role,
    unit: role === 'organizer' ? null : '大连市总工会',
    active,
  });
  cloud.database.insert('members', [
    member('contact', 'contact', true),
    member('judge', 'judge', true),
    member('former', 'organizer', false),
    member('appointed', 'organizer', true),
    {
      ...member('elsewhere', 'organizer', true),
      _id: 'other:elsewhere:organizer',
      campaign: 'other',
    },
  ]);
  entry = (await anEntry(cloud)).id;
});
afterAll(() => cloud.close());

const organizerActions = (Object.keys(ACTION_FUNCTIONS) as ActionName[]).filter(
  (action) => ACTION_FUNCTIONS[action] === 'organizer',
);
const citizenActions = (Object.keys(ACTION_FUNCTIONS) as ActionName[]).filter(
  (action) => ACTION_FUNCTIONS[action] === 'citizen',
);

/** A complete input for each, so that nothing but permission can stop it. */
const inputOf = (action: ActionName): Input<ActionName> =>
  (
    ({
      'organizer.board': {},
      'organizer.queue': { state: 'submitted', theme: null, cursor: null },
      'entry.accept': { id: entry, revision: 0 },
      'entry.reject': { id: entry, revision: 0, reason: '没有理由的理由' },
      'edition.publish': { edition: 1, entries: [entry] },
    }) as Partial<Record<ActionName, Input<ActionName>>>
  )[action] ?? {};

test('there are organizer actions to try', () => {
  expect(organizerActions.length).toBeGreaterThanOrEqual(5);
});

describe.each(['author-one', 'stranger', 'contact', 'judge', 'former', 'elsewhere'])(
  '%s may not',
  (person) => {
    test.each(organizerActions)('%s', async (action) => {
      const before = cloud.all('entries');
      expect(await cloud.fault(person, action, inputOf(action) as never)).toMatchObject({
        code: 'FORBIDDEN',
      });
      // Permission comes before parsing: what is wrong with the input is nobody's business here.
      expect(await cloud.fault(person, action, { nonsense: 1 } as never)).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(cloud.all('entries')).toEqual(before);
      expect(cloud.all('decisions')).toEqual([]);
    });
  },
);

test.each([...organizerActions, ...citizenActions])('nobody at all may not %s', async (action) => {
  expect(await cloud.fault(null, action, inputOf(action) as never)).toMatchObject({
    code: 'UNIDENTIFIED',
  });
});

test.each([ORGANIZER, 'appointed'])('%s is an organizer', async (person) => {
  expect(await cloud.done(person, 'organizer.board', {})).toHaveProperty('counts');
  const { me } = await cloud.done(person, 'home.open', {});
  expect(me.roles).toContain('organizer');
});

test.each([
  ['stranger', ['citizen'], null],
  ['contact', ['citizen', 'contact'], '大连市总工会'],
  ['judge', ['citizen', 'judge'], '大连市总工会'],
  ['former', ['citizen'], null],
])('%s is told to be %j', async (person, roles, unit) => {
  expect((await cloud.done(person, 'home.open', {})).me).toEqual({ roles, unit });
});

test('an openid in the event is not believed', async () => {
  const event = { action: 'organizer.board', input: {}, openid: ORGANIZER, OPENID: ORGANIZER };
  expect(await cloud.as('stranger').call('organizer', event)).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN' },
  });
});

test.each([
  ['an unknown action', { action: 'entry.delete', input: {} }],
  ['an inherited name', { action: 'constructor', input: {} }],
  ['no action', {}],
  ['an action of another function', { action: 'entry.accept', input: { id: 'x', revision: 0 } }],
])('%s is not found', async (_, event) => {
  expect(await cloud.as('stranger').call('citizen', event)).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});
