import type { Input } from '../../../../miniprogram/shared/contract';
import type { AttackCase } from '../attack-case';
import { allOf, only, tally, wordOf } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'two persons';
const REASON = '照片里的人没有同意公开';

export const secondCases = (world: AttackWorld): AttackCase[] => {
  const { people, cloud, ask, done, upload, stranger } = world;
  const { organizer, otherOrganizer } = people;
  const aWish = async (): Promise<Input<'entry.disqualify'>> => {
    const who = stranger();
    const { id } = (await done(who, 'entry.submit', await upload(who))).entry;
    return { id, revision: 0, ground: 0, reason: REASON };
  };
  const stateOf = (id: string): unknown =>
    cloud.database.find('entries', { _id: id })[0]?.['state'];
  return [
    {
      id: 'second-alone',
      group,
      title: 'one organizer disqualifies a work alone, again and again and all at once',
      expect: 'noted, never done',
      run: async () => {
        const wish = await aWish();
        const replies = await Promise.all(
          Array.from({ length: 8 }, () => ask(organizer, 'entry.disqualify', wish)),
        );
        const seen = tally(replies.map(wordOf));
        return { seen, held: stateOf(wish.id) === 'submitted' && !replies.some(({ ok }) => ok) };
      },
    },
    {
      id: 'second-changed',
      group,
      title: 'the second organizer confirms with another reason than was proposed',
      expect: 'CONFLICT, not done',
      run: async () => {
        const wish = await aWish();
        await ask(organizer, 'entry.disqualify', wish);
        const other = { ...wish, reason: '照片不是本人拍摄的' };
        const reply = await ask(otherOrganizer, 'entry.disqualify', other);
        return { ...only(reply, 'CONFLICT'), held: !reply.ok && stateOf(wish.id) === 'submitted' };
      },
    },
    {
      id: 'second-redeclared',
      group,
      title: 'one organizer proposes, takes it back and proposes again, to be two people',
      expect: 'noted anew, never done',
      run: async () => {
        const wish = await aWish();
        await ask(organizer, 'entry.disqualify', wish);
        const id = `entry.disqualify:${wish.id}:0`;
        const taken = await ask(organizer, 'proposal.decline', { id, reason: REASON });
        const words = [
          wordOf(taken),
          wordOf(await ask(organizer, 'entry.disqualify', wish)),
          wordOf(await ask(organizer, 'entry.disqualify', wish)),
        ];
        const held = stateOf(wish.id) === 'submitted';
        return { seen: words.join(', '), held };
      },
    },
    {
      id: 'second-other-revision',
      group,
      title: 'one organizer proposes for a revision to come, to have it done when it comes',
      expect: 'CONFLICT, nothing is noted',
      run: async () => {
        const wish = await aWish();
        const words = await Promise.all(
          [1, 2, 9].map(async (revision) =>
            wordOf(await ask(organizer, 'entry.disqualify', { ...wish, revision })),
          ),
        );
        return allOf(words, ['CONFLICT']);
      },
    },
    {
      id: 'second-stranger',
      group,
      title: 'a stranger, an author, a contact and a judge read, confirm and decline proposals',
      expect: 'FORBIDDEN',
      run: async () => {
        const wish = await aWish();
        await ask(organizer, 'entry.disqualify', wish);
        const id = `entry.disqualify:${wish.id}:0`;
        const words: string[] = [];
        for (const who of [stranger(), people.author, people.contact, people.judge]) {
          words.push(wordOf(await ask(who, 'proposal.list', {})));
          words.push(wordOf(await ask(who, 'entry.disqualify', wish)));
          words.push(wordOf(await ask(who, 'proposal.decline', { id, reason: REASON })));
        }
        return allOf(words, ['FORBIDDEN']);
      },
    },
  ];
};
