import type { AttackCase } from '../attack-case';
import { tally } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'copied events';

/** What the platform runs by itself, and an event as it runs it. */
const TIMER = { Type: 'Timer', TriggerName: 'tick', Time: '2027-08-06T12:00:00Z', Message: '' };
const PUSH = (traceId: unknown) => ({
  ...{ ToUserName: 'gh_x', FromUserName: 'oX', CreateTime: 1, MsgType: 'event' },
  ...{ Event: 'wxa_media_check', appid: 'wx0', version: 2, trace_id: traceId },
  ...{ result: { suggest: 'pass', label: 100 }, errcode: 0 },
});

const PLATFORM: [name: string, event: object][] = [
  ['scheduler', TIMER],
  ['publisher', TIMER],
  ['inspector', TIMER],
  ['keeper', TIMER],
  ['moderation', PUSH('trace')],
];

const FORGED: [id: string, title: string, traceId: unknown][] = [
  ['unknown', 'a trace that was never given', 'ffffffff'],
  ['operator', 'an operator in the place of the trace', { $ne: null }],
  ['pattern', 'a pattern in the place of the trace', { $regex: '.*' }],
  ['list', 'a list of traces', ['a', 'b']],
  ['nothing', 'no trace at all', undefined],
];

const failure = async (call: Promise<unknown>): Promise<string> => {
  try {
    return `answered ${JSON.stringify(await call)}`;
  } catch (error) {
    const { errCode, message } = error as { errCode?: number; message: string };
    return errCode === undefined ? message : String(errCode);
  }
};

/** Everything that decisions rest on, to see that nothing moved. */
const stateOf = ({ cloud }: AttackWorld): string =>
  JSON.stringify(
    ['checks', 'entries', 'decisions', 'votes', 'seals'].map((name) =>
      cloud.database.find(name, {}, { limit: 1000 }),
    ),
  );

export const eventCases = (world: AttackWorld): AttackCase[] => [
  ...PLATFORM.map(([name, event]): AttackCase => ({
    id: `events-phone-${name}`,
    group,
    title: `a phone sends ${name} the event that the platform sends it`,
    expect: 'permission denied by the function rules, nothing moved',
    run: async ({ cloud, people }) => {
      const before = stateOf(world);
      const words: string[] = [];
      for (const who of [world.stranger(), people.organizer])
        words.push(await failure(cloud.as(who).call(name, event)));
      const denied = words.every((word) => /^-\d+$/.test(word));
      return { seen: tally(words), held: denied && stateOf(world) === before };
    },
  })),
  ...PLATFORM.map(([name, event]): AttackCase => ({
    id: `events-rules-lifted-${name}`,
    group,
    title: `a phone reaches ${name} although the function rules were forgotten`,
    expect: 'the function itself sends the person away, nothing moved',
    run: async ({ cloud, people }) => {
      const before = stateOf(world);
      const caller = { openid: people.organizer, unionid: null, ip: '10.0.0.1' };
      const seen = await failure(cloud.invoke(name, event, { source: 'wx_client', caller }));
      const held = !seen.startsWith('answered') && stateOf(world) === before;
      return { seen: seen.slice(0, 80), held };
    },
  })),
  {
    id: 'events-timer-to-others',
    group,
    title: "a timer's event is sent to the functions that phones may call",
    expect: 'NOT_FOUND, nothing moved',
    run: async ({ cloud }) => {
      const before = stateOf(world);
      const who = world.stranger();
      const words: string[] = [];
      for (const name of [
        'citizen',
        'voting',
        'intake',
        'union',
        'reviewer',
        'judge',
        'organizer',
        'sheets',
      ])
        for (const event of [TIMER, PUSH('trace')]) {
          const reply = (await cloud.as(who).call(name, event)) as { error?: { code: string } };
          words.push(reply.error?.code ?? 'ok');
        }
      const held = words.every((word) => word === 'NOT_FOUND') && stateOf(world) === before;
      return { seen: tally(words), held };
    },
  },
  ...FORGED.map(([id, title, traceId]): AttackCase => ({
    id: `events-push-${id}`,
    group,
    title: `a message push with ${title} says that a picture is fine`,
    expect: 'taken note of by nobody, nothing moved',
    run: async ({ cloud }) => {
      const before = stateOf(world);
      const seen = await failure(cloud.invoke('moderation', PUSH(traceId)));
      return { seen, held: stateOf(world) === before };
    },
  })),
];
