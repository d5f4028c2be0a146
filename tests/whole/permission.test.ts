import type { ActionName, Input } from '../../miniprogram/shared/contract';
import { ACTION_FUNCTIONS } from '../../miniprogram/shared/contract';
import { anEntry } from '../support/builders';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { DALIAN, inOffice } from '../support/office';
import { eventOf } from '../support/event-of';

let cloud: TestCloud;
let entry: string;
beforeAll(async () => {
  cloud = await openCloud();
  inOffice(cloud, 'contact', { role: 'contact', unit: DALIAN });
  inOffice(cloud, 'observer', { role: 'contact', unit: DALIAN, acts: false });
  inOffice(cloud, 'judge', { role: 'judge', unit: DALIAN });
  inOffice(cloud, 'former', { role: 'organizer', active: false });
  inOffice(cloud, 'appointed', { role: 'organizer' });
  inOffice(cloud, 'elsewhere', { role: 'organizer', campaign: 'other' });
  entry = (await anEntry(cloud)).id;
});
afterAll(() => cloud.close());

const OFFICES = {
  organizer: 'organizer',
  sheets: 'organizer',
  people: 'organizer',
  inquiry: 'organizer',
  safety: 'organizer',
  union: 'contact',
  reviewer: 'contact',
  judge: 'judge',
} as const;
type Office = keyof typeof OFFICES;

const actions = Object.keys(ACTION_FUNCTIONS) as ActionName[];
const answeredBy = (...functions: string[]) =>
  actions.filter((action) => functions.includes(ACTION_FUNCTIONS[action]));
const officeActions = answeredBy(...Object.keys(OFFICES));
const officeOf = (action: ActionName) => OFFICES[ACTION_FUNCTIONS[action] as Office];
const everyCollection = () =>
  ['entries', 'decisions', 'units', 'members', 'invitations'].map((name) => cloud.all(name));

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

test('there are actions of every office to try', () => {
  expect(officeActions.length).toBeGreaterThan(40);
  expect(new Set(officeActions.map(officeOf)).size).toBe(3);
});

const people = {
  'author-one': null,
  stranger: null,
  contact: 'contact',
  observer: 'contact',
  judge: 'judge',
  former: null,
  elsewhere: null,
  appointed: 'organizer',
};

describe.each(Object.entries(people))('%s, in office as %s, may not', (person, office) => {
  const barred = officeActions.filter((action) => officeOf(action) !== office);

  test.each(barred)('%s', async (action) => {
    const before = everyCollection();
    expect(await cloud.fault(person, action, inputOf(action) as never)).toMatchObject({
      code: 'FORBIDDEN',
    });
    // Permission comes before parsing: what is wrong with the input is nobody's business here.
    expect(await cloud.fault(person, action, { nonsense: 1 } as never)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(everyCollection()).toEqual(before);
  });
});

test.each(actions)('nobody at all may not %s', async (action) => {
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
  ['stranger', ['citizen'], null, false],
  ['contact', ['citizen', 'contact'], '大连市总工会', true],
  ['observer', ['citizen', 'contact'], '大连市总工会', false],
  ['judge', ['citizen', 'judge'], null, false],
  ['former', ['citizen'], null, false],
])('%s is told to be %j', async (person, roles, unit, acts) => {
  expect((await cloud.done(person, 'home.open', {})).me).toEqual({ roles, unit, acts });
});

test('an openid in the event is not believed', async () => {
  const event = { ...eventOf('organizer.board', {}), openid: ORGANIZER, OPENID: ORGANIZER };
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
