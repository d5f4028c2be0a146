import { aWish } from '../../one-file';
import type { AttackCase } from '../attack-case';
import { tally, wordOf } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'limits';
const WISH = aWish('image', 'jpg', 1000);
const UNKNOWN = { code: '2222-3333-4444' };

export const turnCases = (world: AttackWorld): AttackCase[] => {
  const { people, campaign, ask, done, stranger } = world;
  const { limits } = campaign;
  const aCode = async (): Promise<string> => {
    const invited = { role: 'organizer', name: '孙敏', unit: null } as const;
    return (await done(people.organizer, 'invitation.create', invited)).code;
  };
  return [
    {
      id: 'limits-tickets',
      group,
      title: 'one person asks for many tickets, all at once',
      expect: `${String(limits.ticket.most)} a day and no more`,
      run: async () => {
        const who = stranger();
        const replies = await Promise.all(
          Array.from({ length: limits.ticket.most + 10 }, () => ask(who, 'upload.ticket', WISH)),
        );
        const given = replies.filter((reply) => reply.ok).length;
        return { seen: tally(replies.map(wordOf)), held: given === limits.ticket.most };
      },
    },
    {
      id: 'limits-codes',
      group,
      title: 'one person guesses codes, all at once, and then comes with a right one',
      expect: `${String(limits.code.most)} tries an hour; then not even a right one is told`,
      run: async () => {
        const who = stranger();
        const replies = await Promise.all(
          Array.from({ length: limits.code.most + 5 }, () => ask(who, 'invitation.show', UNKNOWN)),
        );
        const right = wordOf(await ask(who, 'invitation.redeem', { code: await aCode() }));
        const told = replies.filter((reply) => wordOf(reply) === 'NOT_FOUND').length;
        const seen = `${tally(replies.map(wordOf))}; the right one: ${right}`;
        return { seen, held: told === limits.code.most && right === 'limit.code' };
      },
    },
    {
      id: 'limits-codes-network',
      group,
      title: 'many people behind one address guess codes',
      expect: 'five times as many tries as one person has',
      run: async () => {
        const ip = '198.51.100.23';
        const most = 5 * limits.code.most;
        const words: string[] = [];
        for (let n = 0; n < most + 5; n += 1)
          words.push(wordOf(await ask(stranger(), 'invitation.show', UNKNOWN, { ip })));
        const told = words.filter((word) => word === 'NOT_FOUND').length;
        return { seen: tally(words), held: told === most };
      },
    },
    {
      id: 'limits-codes-ipv6',
      group,
      title: 'one phone changes its IPv6 address with every guess',
      expect: 'counted as one network',
      run: async () => {
        const most = 5 * limits.code.most;
        const words: string[] = [];
        for (let n = 0; n < most + 5; n += 1) {
          const ip = `2001:db8:7:7::${(n + 1).toString(16)}`;
          words.push(wordOf(await ask(stranger(), 'invitation.show', UNKNOWN, { ip })));
        }
        const told = words.filter((word) => word === 'NOT_FOUND').length;
        return { seen: tally(words), held: told === most };
      },
    },
    {
      id: 'limits-download',
      group,
      title: 'one person downloads the own data again and again',
      expect: `${String(limits.download.most)} a day and no more`,
      run: async () => {
        const who = stranger();
        const words: string[] = [];
        for (let n = 0; n < limits.download.most + 2; n += 1)
          words.push(wordOf(await ask(who, 'own.download', {})));
        const given = words.filter((word) => word === 'ok').length;
        const held = given <= limits.download.most && words.at(-1) === 'limit.download';
        return { seen: tally(words), held };
      },
    },
    {
      id: 'limits-tell-nothing',
      group,
      title: 'what the limits keep of people is read',
      expect: 'no openid and no address',
      run: async ({ cloud }) => {
        const rows = JSON.stringify(cloud.database.find('turns', {}, { limit: 1000 }));
        const leaks = /oStranger|198\.51\.100|2001:db8/.test(rows);
        return Promise.resolve({
          seen: leaks ? 'names in it' : 'names only by a key',
          held: !leaks,
        });
      },
    },
  ];
};
