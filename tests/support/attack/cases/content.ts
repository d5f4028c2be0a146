import type { AttackCase } from '../attack-case';
import { allOf, tally, wordOf } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'content checks';
const BANNED = '不该有的词';
/** Marks that no reader sees, put between the characters of a word. */
const HIDING = ['\u200b', '\u200d', '\u2060', '\ufe0f', '\u00ad', '\u202e'];

export const contentCases = (world: AttackWorld): AttackCase[] => {
  const { cloud, people, ask, done, upload, stranger, works } = world;
  const rowOf = (id: string, part: string) =>
    cloud.database.find('checks', { _id: `entry:${id}:${part}` })[0];
  const stateOf = (id: string, part: string): string => String(rowOf(id, part)?.['state']);
  const accept = async (id: string, signed: string[] = []): Promise<string> =>
    wordOf(await ask(people.organizer, 'entry.accept', { id, revision: 0, signed }));

  /** Sends a work in under a title; its file is inspected and its content asked about. */
  const sent = async (title: string): Promise<string> => {
    const who = stranger();
    const input = await upload(who);
    const answers = { ...input.answers, title };
    const { entry } = await done(who, 'entry.submit', { ...input, answers });
    await cloud.runTimer('inspector');
    return entry.id;
  };
  /** While WeChat judges so; afterwards it passes everything again. */
  const judging = async <T>(
    verdicts: Parameters<typeof cloud.verdicts.set>[0],
    run: () => Promise<T>,
  ): Promise<T> => {
    cloud.verdicts.set(verdicts);
    try {
      return await run();
    } finally {
      cloud.verdicts.set({ text: 'pass', media: 'pass', words: [] });
    }
  };
  const traceOf = (id: string): string => String(rowOf(id, 'picture')?.['trace']);
  const push = (trace: string, suggest: string, source = 'wx_unknown'): Promise<string> =>
    cloud
      .invoke(
        'moderation',
        {
          ...{ MsgType: 'event', Event: 'wxa_media_check', version: 2, trace_id: trace },
          ...{ errcode: 0, result: { suggest, label: suggest === 'pass' ? 100 : 20002 } },
        },
        { source, caller: { openid: people.author, unionid: null, ip: null } },
      )
      .then(String, (error: unknown) =>
        error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'refused',
      );

  return [
    {
      id: 'content-hidden-word',
      group,
      title: 'a banned word is hidden from the check by marks that nobody sees',
      expect: 'found all the same, and nobody accepts it without signing',
      run: () =>
        judging({ words: [BANNED] }, async () => {
          const words: string[] = [];
          for (const mark of HIDING) {
            const id = await sent(`一个${Array.from(BANNED).join(mark)}在标题里`);
            words.push(stateOf(id, 'text'));
          }
          return allOf(words, ['doubtful']);
        }),
    },
    {
      id: 'content-unsigned',
      group,
      title:
        'an organizer in a hurry accepts a doubtful work, unsigned and signed for something else',
      expect: 'INVALID until exactly that was signed',
      run: async () => {
        const id = await judging({ words: [BANNED] }, () => sent(BANNED));
        await push(traceOf(id), 'review');
        const words = [
          await accept(id),
          await accept(id, ['judged-text']),
          await accept(id, ['judged-picture', 'watched', 'clear']),
          await accept(id, ['*']),
        ];
        return allOf(words, ['INVALID']);
      },
    },
    {
      id: 'content-too-early',
      group,
      title: 'a work is accepted before its file is proven, then before WeChat has answered',
      expect: 'entry.inspected, entry.checking',
      run: async () => {
        const who = stranger();
        const { entry } = await done(who, 'entry.submit', await upload(who));
        const first = await accept(entry.id);
        await judging({ media: 'silent' }, () => cloud.runTimer('inspector'));
        const then = await accept(entry.id);
        const held = first === 'entry.inspected' && then === 'entry.checking';
        return { seen: `${first}, ${then}`, held };
      },
    },
    {
      id: 'content-service-down',
      group,
      title: 'works are sent in while WeChat answers nothing but errors',
      expect: 'neither passed nor blocked: waiting',
      run: async () => {
        const id = await judging({ text: 'error', media: 'error' }, () => sent('没有人能检查'));
        const states = [stateOf(id, 'text'), stateOf(id, 'picture')];
        const word = await accept(id);
        const held = states.every((state) => state === 'due') && word === 'entry.checking';
        return { seen: `${tally(states)}; ${word}`, held };
      },
    },
    {
      id: 'content-own-verdict',
      group,
      title: 'somebody who has learnt the trace of a question sends the answer from a phone',
      expect: 'sent away, by the rules and by the function itself; the question is still open',
      run: async () => {
        const id = await judging({ media: 'silent' }, () => sent('自己判自己'));
        const trace = traceOf(id);
        const event = { Event: 'wxa_media_check', trace_id: trace, errcode: 0 };
        const byRules = await cloud
          .as(people.author)
          .call('moderation', { ...event, result: { suggest: 'pass', label: 100 } })
          .then(
            () => 'answered',
            () => 'denied',
          );
        const words = [byRules];
        for (const source of ['wx_client', 'wx_devtools', 'wx_client,scf'])
          words.push(await push(trace, 'pass', source));
        const held = !words.some((word) => word === 'answered' || word === 'success');
        const state = stateOf(id, 'picture');
        return { seen: `${tally(words)}; ${state}`.slice(0, 120), held: held && state === 'asked' };
      },
    },
    {
      id: 'content-second-verdict',
      group,
      title: 'after a picture was found doubtful, a second answer to the same question passes it',
      expect: 'the first answer stands',
      run: async () => {
        const id = await judging({ media: 'silent' }, () => sent('两次回答'));
        const trace = traceOf(id);
        const words = [await push(trace, 'risky'), await push(trace, 'pass')];
        const state = stateOf(id, 'picture');
        return { seen: `${tally(words)}; ${state}`, held: state === 'doubtful' };
      },
    },
    {
      id: 'content-report-upheld',
      group,
      title:
        'reports on a work are upheld while it stays on show; those to come are closed in advance',
      expect: 'report.uphold; a report that comes later is open',
      run: async () => {
        const entry = works.otherShown;
        const report = () =>
          done(stranger(), 'entry.report', { entry, ground: 'other', text: '与事实不符' });
        const { reportedAt: upTo } = await report();
        const decided = { entry, upTo: upTo + 1e12, reason: '核对过原件，没有问题' };
        const upheld = wordOf(
          await ask(people.organizer, 'report.decide', { ...decided, verdict: 'uphold' }),
        );
        await done(people.organizer, 'report.decide', { ...decided, verdict: 'dismiss' });
        await report();
        const open = cloud.database.count('reports', { entry, state: 'open' });
        const held = upheld === 'report.uphold' && open === 1;
        return { seen: `${upheld}; ${String(open)} open`, held };
      },
    },
  ];
};
