import type { AttackCase } from '../attack-case';
import { allOf, only, wordOf } from '../outcome';
import type { AttackWorld } from '../world';
import type { Reply } from '../../../../miniprogram/shared/reply';
import { eventOf } from '../../event-of';

const group = 'identity';

/** Sends a whole event to a function, as a changed phone can. */
const raw = async (
  { cloud }: AttackWorld,
  who: string,
  name: string,
  event: unknown,
): Promise<Reply<unknown>> => (await cloud.as(who).call(name, event)) as Reply<unknown>;

const BOARD = eventOf('organizer.board', {});

/** Events in which a stranger says to be somebody else. */
const CLAIMS = (organizer: string): [id: string, title: string, event: object][] => [
  ['openid', 'an openid in the event', { ...BOARD, openid: organizer, OPENID: organizer }],
  ['user-info', 'a userInfo in the event', { ...BOARD, userInfo: { openId: organizer } }],
  ['actor', 'an actor in the event', { ...BOARD, actor: { kind: 'organizer', openid: organizer } }],
  ['context', 'a wxContext in the event', { ...BOARD, wxContext: { OPENID: organizer } }],
  ['caller', 'a caller and an address', { ...BOARD, caller: { openid: organizer }, ip: '::1' }],
];

/** Names of actions that no table has, though an object might. */
const NAMES: [id: string, action: unknown][] = [
  ['constructor', 'constructor'],
  ['proto', '__proto__'],
  ['to-string', 'toString'],
  ['blank', ' entry.mine'],
  ['wide', 'entry．mine'],
  ['list', ['entry.mine']],
  ['object', { toString: 'entry.mine' }],
];

export const identityCases = (world: AttackWorld): AttackCase[] => [
  ...CLAIMS(world.people.organizer).map(([id, title, event]) => ({
    id: `identity-${id}`,
    group,
    title: `a stranger names an organizer by ${title}`,
    expect: 'FORBIDDEN',
    run: async () => only(await raw(world, world.stranger(), 'organizer', event), 'FORBIDDEN'),
  })),
  {
    id: 'identity-own-works',
    group,
    title: "a stranger asks for the author's own works by an openid in the input",
    expect: 'INVALID, and none of them',
    run: async () => {
      const { author } = world.people;
      const input = { cursor: null, openid: author, owner: author };
      return only(await world.send(world.stranger(), 'entry.mine', input), 'INVALID');
    },
  },
  {
    id: 'identity-nobody',
    group,
    title: 'a call that WeChat vouches for nobody asks for every action',
    expect: 'UNIDENTIFIED',
    run: async ({ cloud }) => {
      const words: string[] = [];
      for (const [name, action] of [
        ['citizen', 'home.open'],
        ['voting', 'vote.cast'],
        ['citizen', 'own.show'],
        ['organizer', 'organizer.board'],
        ['organizer', 'disclosure.list'],
      ] as const)
        words.push(wordOf((await cloud.invoke(name, eventOf(action, {}))) as Reply<unknown>));
      return allOf(words, ['UNIDENTIFIED']);
    },
  },
  ...NAMES.map(([id, action]) => ({
    id: `identity-name-${id}`,
    group,
    title: `the action is called ${JSON.stringify(action)}`,
    expect: 'NOT_FOUND',
    run: async () =>
      only(await raw(world, world.stranger(), 'citizen', { action, input: {} }), 'NOT_FOUND'),
  })),
  {
    id: 'identity-other-function',
    group,
    title: "an organizer's action is sent to the function that answers citizens",
    expect: 'NOT_FOUND',
    run: async () => only(await raw(world, world.stranger(), 'citizen', BOARD), 'NOT_FOUND'),
  },
];
