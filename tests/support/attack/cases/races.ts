import type { Reply } from '../../../../miniprogram/shared/reply';
import type { AttackCase } from '../attack-case';
import { tally, wordOf } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'races and replays';
const REASON = '画面和活动主题没有关系';
const AT_ONCE = 12;

/** The same thing many times at the same moment. */
const atOnce = <T>(run: (n: number) => Promise<T>, times = AT_ONCE): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, n) => run(n)));

const okIn = (replies: readonly Reply<unknown>[]): number =>
  replies.filter((reply) => reply.ok).length;

const seenIn = (replies: readonly Reply<unknown>[]): string => tally(replies.map(wordOf));

const rowsOf = ({ cloud }: AttackWorld, collection: string, where: object): number =>
  cloud.database.find(collection, where as never, { limit: 1000 }).length;

export const raceCases = (world: AttackWorld): AttackCase[] => {
  const { people, works, ask, done, upload, stranger } = world;
  return [
    {
      id: 'races-vote',
      group,
      title: 'one voter votes for one work many times at once',
      expect: 'one vote',
      run: async () => {
        const who = stranger();
        const replies = await atOnce((n) =>
          ask(who, 'vote.cast', { entry: works.shown, request: `race-${who}-${String(n)}` }),
        );
        return { seen: seenIn(replies), held: okIn(replies) === 1 };
      },
    },
    {
      id: 'races-vote-replay',
      group,
      title: 'one vote is sent again and again, word for word',
      expect: 'one vote, the same receipt each time',
      run: async () => {
        const who = stranger();
        const input = { entry: works.shown, request: `replay-${who}` };
        const replies = await atOnce(() => ask(who, 'vote.cast', input));
        const receipts = new Set(
          replies.flatMap((reply) => (reply.ok ? [JSON.stringify(reply.data.receipt)] : [])),
        );
        const seen = `${seenIn(replies)}; ${String(receipts.size)} receipt`;
        return { seen, held: receipts.size === 1 };
      },
    },
    {
      id: 'races-code',
      group,
      title: 'one invitation code is used by many people at once',
      expect: 'one of them gets the role',
      run: async () => {
        const invited = { role: 'judge', name: '钱教授', unit: null } as const;
        const { code } = await done(people.organizer, 'invitation.create', invited);
        const guests = Array.from({ length: 8 }, stranger);
        await Promise.all(guests.map((who) => ask(who, 'invitation.redeem', { code })));
        const desks = await Promise.all(guests.map((who) => ask(who, 'judge.desk', {})));
        const judges = okIn(desks);
        return { seen: `${String(judges)} of ${String(guests.length)}`, held: judges === 1 };
      },
    },
    {
      id: 'races-ticket',
      group,
      title: 'one ticket is used many times at once',
      expect: 'one work is taken in',
      run: async () => {
        const who = stranger();
        const input = await upload(who);
        const replies = await atOnce(() => ask(who, 'entry.submit', input), 6);
        const entries = rowsOf(world, 'entries', { owner: who });
        return { seen: `${seenIn(replies)}; ${String(entries)} works`, held: entries === 1 };
      },
    },
    {
      id: 'races-ticket-reused',
      group,
      title: 'a ticket is used again for another title',
      expect: 'no second work',
      run: async () => {
        const who = stranger();
        const input = await upload(who);
        await done(who, 'entry.submit', input);
        const answers = { ...input.answers, title: '另一个题目' };
        const reply = await ask(who, 'entry.submit', { ...input, answers });
        const entries = rowsOf(world, 'entries', { owner: who });
        return { seen: `${wordOf(reply)}; ${String(entries)} works`, held: entries === 1 };
      },
    },
    {
      id: 'races-decision',
      group,
      title: 'a work is accepted, rejected and withdrawn at the same moment',
      expect: 'one decision stands, and the work is as it says',
      run: async () => {
        const who = stranger();
        const { entry } = await done(who, 'entry.submit', await upload(who));
        const { id } = entry;
        const replies = await Promise.all([
          ask(people.organizer, 'entry.reject', { id, revision: 0, reason: REASON }),
          ask(people.otherOrganizer, 'entry.reject', {
            id,
            revision: 0,
            reason: `${REASON}，重复`,
          }),
          ask(who, 'entry.withdraw', { id, revision: 0, reason: '我想换一件作品再参加' }),
        ]);
        const decisions = rowsOf(world, 'decisions', { subject: `entry:${id}`, rule: null });
        const seen = `${seenIn(replies)}; ${String(decisions)} decisions`;
        return { seen, held: okIn(replies) === 1 && decisions === 1 };
      },
    },
    {
      id: 'races-report',
      group,
      title: 'one person reports one work many times at once',
      expect: 'one report',
      run: async () => {
        const who = stranger();
        const input = { entry: works.shown, ground: 'stolen', text: '这张照片是我拍的' } as const;
        const replies = await atOnce(() => ask(who, 'entry.report', input), 6);
        const broken = replies.map(wordOf).filter((word) => !['ok', 'limit.report'].includes(word));
        const reports = rowsOf(world, 'reports', { entry: works.shown });
        const seen = `${seenIn(replies)}; ${String(reports)} report`;
        return { seen, held: reports === 1 && broken.length === 0 };
      },
    },
    {
      id: 'races-register',
      group,
      title: 'one person registers for two units at once',
      expect: 'one registration',
      run: async () => {
        const who = stranger();
        const [form] = (await done(who, 'contact.forms', {})).forms;
        const input = {
          form: form?.id ?? '',
          unit: world.unit,
          answers: {},
          consent: world.campaign.consent.version,
        };
        const replies = await atOnce(() => ask(who, 'contact.register', input), 4);
        const rows = rowsOf(world, 'registrations', { openid: who });
        return { seen: `${seenIn(replies)}; ${String(rows)} rows`, held: rows <= 1 };
      },
    },
  ];
};
