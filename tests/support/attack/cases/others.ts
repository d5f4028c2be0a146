import { fileIn, oneFile } from '../../one-file';
import { DAY_MS } from '../../../../miniprogram/shared/calendar';
import type { ActionName } from '../../../../miniprogram/shared/contract';
import { roundsAllowing } from '../../../../miniprogram/shared/campaign/rounds';
import type { AttackCase } from '../attack-case';
import { alike, wordOf } from '../outcome';
import type { AttackWorld, People, Works } from '../world';

const group = 'other people’s';
const REASON = '这件作品是我自己拍摄的';
const APPEAL = '当晚单位微信群里转发了作品，大家集中投的票';
const NOTHING = 'e0000000000000000000000000000000';

/** In which round it may be done; null is now. A phone may say any time to the local cloud, and it stands still. */
type When = 'recommend' | 'score' | null;

interface Probe {
  id: string;
  who: keyof People | 'stranger';
  action: ActionName;
  work: keyof Works;
  title: string;
  input: (id: string) => Record<string, unknown>;
  when?: When;
}

const HIDDEN = ['waiting', 'accepted'] as const;
const NAMED = { waiting: 'that waits for the moderator', accepted: 'that is not published yet' };

/** Each is asked once with the id of what is there, and once with an id of nothing. */
const PROBES: Probe[] = [
  ...HIDDEN.flatMap((work): Probe[] => [
    {
      ...{ id: `show-${work}`, who: 'stranger', action: 'exhibit.show', work },
      title: `a stranger opens a work ${NAMED[work]}`,
      input: (id) => ({ id }),
    },
    {
      ...{ id: `code-${work}`, who: 'stranger', action: 'share.code', work },
      title: `a stranger asks for the code of a work ${NAMED[work]}`,
      input: (entry) => ({ entry }),
    },
    {
      ...{ id: `vote-${work}`, who: 'stranger', action: 'vote.cast', work },
      title: `a stranger votes for a work ${NAMED[work]}`,
      input: (entry) => ({ entry, request: `request-${entry}` }),
    },
    {
      ...{ id: `report-${work}`, who: 'stranger', action: 'entry.report', work },
      title: `a stranger reports a work ${NAMED[work]}`,
      input: (entry) => ({ entry, ground: 'stolen', text: REASON }),
    },
    {
      ...{ id: `withdraw-${work}`, who: 'author', action: 'entry.withdraw', work },
      title: `another author withdraws a work ${NAMED[work]}`,
      input: (id) => ({ id, revision: 0, reason: REASON }),
    },
  ]),
  {
    ...{ id: 'withdraw-shown', who: 'author', action: 'entry.withdraw', work: 'otherShown' },
    title: 'another author withdraws a work on show',
    input: (id) => ({ id, revision: 2, reason: REASON }),
  },
  {
    ...{ id: 'inquiry', who: 'author', action: 'inquiry.show', work: 'otherShown' },
    title: "an author looks into the votes set apart of another's work",
    input: (entry) => ({ entry }),
  },
  {
    ...{ id: 'appeal', who: 'author', action: 'inquiry.appeal', work: 'otherShown' },
    title: "an author appeals for another's work",
    input: (entry) => ({ round: 'preliminary', entry, text: APPEAL }),
  },
  {
    ...{ id: 'correct', who: 'author', action: 'own.correct', work: 'otherShown' },
    title: "an author corrects another's form",
    input: (id) => ({ kind: 'entry', id, revision: 0, answers: { phone: '13900000001' } }),
  },
  {
    ...{ id: 'recommend', who: 'contact', action: 'union.recommend', work: 'waiting' },
    when: 'recommend',
    title: 'a contact recommends a work that waits for the moderator',
    input: (entry) => ({ entry, request: 'tap-00000001' }),
  },
  {
    ...{ id: 'union-withdraw', who: 'contact', action: 'union.withdraw', work: 'waiting' },
    when: 'recommend',
    title: 'a contact takes back a recommendation of a work that waits for the moderator',
    input: (entry) => ({ entry, reason: REASON }),
  },
  {
    ...{ id: 'union-appeal', who: 'contact', action: 'union.appeal', work: 'otherShown' },
    title: 'a contact appeals for a work of no unit of theirs',
    input: (entry) => ({ round: 'preliminary', entry, text: APPEAL }),
  },
  {
    ...{ id: 'abstain', who: 'judge', action: 'judge.abstain', work: 'otherShown' },
    when: 'score',
    title: 'a judge names a work by its id, which judges are not told',
    input: (work) => ({ judging: 'experts', work, revision: 0, reason: REASON }),
  },
];

export const otherCases = ({
  people,
  works,
  stranger,
  campaign,
  now,
}: AttackWorld): AttackCase[] => [
  ...PROBES.map(({ id, who, action, work, title, input, when = null }): AttackCase => ({
    id: `others-${id}`,
    group,
    title,
    expect: 'the same words as for what does not exist',
    run: async ({ send }) => {
      const openid = who === 'stranger' ? stranger() : people[who];
      const round = when === null ? null : roundsAllowing(campaign, when)[0];
      const options = {
        at: round?.opensAt === undefined ? now : round.opensAt + DAY_MS,
        still: true,
      };
      const there = await send(openid, action, input(works[work]), options);
      return alike(there, await send(openid, action, input(NOTHING), options));
    },
  })),
  {
    id: 'others-registration',
    group,
    title: "a stranger corrects a contact's registration by its id",
    expect: 'the same words as for what does not exist',
    run: async ({ cloud, send }) => {
      const [registration] = cloud.database.find('registrations', {}, { limit: 1 });
      const answers = { phone: '13900000001' };
      const input = (id: unknown) => ({ kind: 'registration', id, revision: 1, answers });
      const openid = stranger();
      return alike(
        await send(openid, 'own.correct', input(registration?._id)),
        await send(openid, 'own.correct', input('nothing')),
      );
    },
  },
  {
    id: 'others-ticket',
    group,
    title: "a stranger submits with another's ticket and file",
    expect: 'the same words as for a ticket that was never given',
    run: async ({ send, upload }) => {
      const input = await upload(people.otherAuthor);
      const openid = stranger();
      return alike(
        await send(openid, 'entry.submit', input),
        await send(openid, 'entry.submit', { ...input, ticket: 'f'.repeat(32) }),
      );
    },
  },
  ...(['file', 'preview'] as const).map((field): AttackCase => ({
    id: `others-${field}`,
    group,
    title: `a stranger submits another's upload as the ${field} of an own ticket`,
    expect: 'refused, or left aside: nothing of it is kept or opened',
    run: async ({ send, upload, cloud }) => {
      const theirs = fileIn(await upload(people.otherAuthor));
      const openid = stranger();
      const own = await upload(openid);
      const reply = await send(openid, 'entry.submit', {
        ...own,
        ...(field === 'file' ? oneFile(theirs) : oneFile(fileIn(own), theirs)),
      });
      const [row] = cloud.database.find('pieces', { owner: openid }) as {
        file?: { poster: unknown };
      }[];
      const kept = row !== undefined && (field === 'file' || row.file?.poster !== null);
      const [left] = await cloud.as(people.otherAuthor).tempUrls([theirs]);
      const still = left?.tempFileURL !== '';
      const seen = `${wordOf(reply)}; ${kept ? 'kept' : 'not kept'}; ${still ? 'still there' : 'gone'}`;
      return { seen, held: !kept && still };
    },
  })),
  {
    id: 'others-search',
    group,
    title: 'a stranger searches for the titles of works that are not on show',
    expect: 'found: nothing but what is on show',
    run: async ({ ask }) => {
      const reply = await ask(stranger(), 'gallery.search', { query: '快递员', cursor: null });
      const ids = reply.ok ? reply.data.items.map((item) => item.id) : [];
      const hidden = ids.filter((id) => [works.waiting, works.accepted].includes(id));
      return {
        seen: `${String(ids.length)} found, ${String(hidden.length)} hidden`,
        held: ids.length > 0 && hidden.length === 0,
      };
    },
  },
  {
    id: 'others-invitation',
    group,
    title: 'a stranger comes with the code of another campaign',
    expect: 'the same words as for a code that nobody made',
    run: async ({ cloud, done, ask }) => {
      const invited = { role: 'organizer', name: '外单位', unit: null } as const;
      const { invitation, code } = await done(people.organizer, 'invitation.create', invited);
      const elsewhere = { $set: { campaign: 'another' } };
      cloud.database.modify('invitations', { _id: invitation.id }, elsewhere, { merge: true });
      const openid = stranger();
      return alike(
        await ask(openid, 'invitation.redeem', { code }),
        await ask(openid, 'invitation.redeem', { code: '2222-2222-2222' }),
      );
    },
  },
  {
    id: 'others-certificate',
    group,
    title: 'a stranger tries certificate codes',
    expect: 'NOT_FOUND, the same words for each',
    run: async ({ send }) => {
      const openid = stranger();
      return alike(
        await send(openid, 'certificate.verify', { code: '2222-2222-2222' }),
        await send(openid, 'certificate.verify', { code: 'ABCD-EFGH-JKMN' }),
      );
    },
  },
];
