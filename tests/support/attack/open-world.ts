import { aWish, oneFile, placeIn } from '../one-file';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaignView, officeView } from '../campaign';
import {
  ACTION_FUNCTIONS,
  type ActionName,
  type Input,
  type Output,
} from '../../../miniprogram/shared/contract';
import type { Reply } from '../../../miniprogram/shared/reply';
import { startCloud, type LocalCloud } from '../../../simulator/cloud';
import { aJpeg } from '../media-bytes';
import { votingTime } from '../bench/bench-cloud';
import { buildFunctions } from '../../../cloudfunctions/deploy/build';
import { accept, SamplePerson } from '../sample';
import { examine } from '../sample/examine';
import { fillForm } from '../sample/fill-form';
import { LOCAL_KEYS } from '../keys';
import type { AttackWorld, People } from './world';
import { eventOf } from '../event-of';

const PEOPLE: People = {
  organizer: 'oAttackOrganizer',
  otherOrganizer: 'oAttackSecond',
  author: 'oAttackAuthor',
  otherAuthor: 'oAttackNeighbour',
  contact: 'oAttackContact',
  judge: 'oAttackJudge',
};

const MINUTE = 60_000;

/** A fresh local cloud with a campaign in full swing, for attacks alone; `close` leaves nothing behind. */
export async function openWorld(): Promise<{ world: AttackWorld; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'attack-'));
  const functions = join(folder, 'functions');
  await buildFunctions({ out: functions, campaigns: [join(__dirname, 'campaign.ts')] });
  const { at: now } = votingTime();
  const cloud = await startCloud({
    dir: join(folder, 'cloud'),
    functions,
    deploy: join(__dirname, '../../../cloudfunctions/deploy'),
    env: {
      VOTER_KEY: 'a-key-for-attacks-only-00000000000000000000',
      FOUNDING_ORGANIZERS: `${PEOPLE.organizer}=省总工会,${PEOPLE.otherOrganizer}=省总工会二`,
      ...LOCAL_KEYS,
    },
    now,
    timers: false,
  });
  const close = async (): Promise<void> => {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { world: await setUp(cloud, now, join(folder, 'cloud')), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function setUp(cloud: LocalCloud, now: number, folder: string): Promise<AttackWorld> {
  const calls = callsTo(cloud);
  const { done, upload } = calls;
  const unit = await openOffice(cloud, done);
  const send = async (who: string): Promise<string> =>
    (await done(who, 'entry.submit', await upload(who))).entry.id;
  const shown = await send(PEOPLE.author);
  const otherShown = await send(PEOPLE.otherAuthor);
  const accepted = await send(PEOPLE.otherAuthor);
  const waiting = await send(PEOPLE.otherAuthor);
  await examine(cloud, now + MINUTE);
  const office = new SamplePerson(cloud, PEOPLE.organizer);
  for (const id of [shown, otherShown, accepted]) await accept(office, id, 'image');
  await done(PEOPLE.organizer, 'edition.publish', { edition: 1, entries: [shown, otherShown] });
  let strangers = 0;
  return {
    cloud,
    folder,
    campaign: campaignView,
    now,
    people: PEOPLE,
    works: { shown, otherShown, accepted, waiting },
    unit,
    stranger: () => `oStranger${String((strangers += 1)).padStart(5, '0')}`,
    ...calls,
  };
}

type Calls = Pick<AttackWorld, 'ask' | 'send' | 'done' | 'upload'>;

function callsTo(cloud: LocalCloud): Calls {
  const ask = async <A extends ActionName>(
    openid: string,
    action: A,
    input: Input<A>,
    options = {},
  ): Promise<Reply<Output<A>>> => {
    const call = () =>
      cloud.as(openid, options).call(ACTION_FUNCTIONS[action], eventOf(action, input));
    const reply = await call().catch((error: unknown) => {
      // A connection that the server had just closed for being idle: the call never got there.
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
      return call();
    });
    return reply as Reply<Output<A>>;
  };
  const done: Calls['done'] = async (openid, action, input) => {
    const reply = await ask(openid, action, input);
    if (reply.ok) return reply.data;
    throw new Error(`${action}: ${JSON.stringify(reply.error)}`);
  };
  let photos = 0;
  const upload: Calls['upload'] = async (openid) => {
    const bytes = aJpeg({ width: 640, height: 480, seed: `attack ${String((photos += 1))}` });
    const issued = await done(openid, 'upload.ticket', aWish('image', 'jpg', bytes.length));
    const { filePath } = placeIn(issued);
    const { fileID: file } = await cloud.as(openid).upload(filePath, bytes);
    const known = {
      name: '王小明',
      title: `大雪里的快递员${String(photos)}`,
      unit: '没有列出的单位',
    };
    return {
      ...{ ticket: issued.ticket, ...oneFile(file) },
      theme: campaignView.themes[0]?.id ?? '',
      answers: fillForm(campaignView.form, known),
      consent: campaignView.consent.version,
    };
  };
  return {
    ask,
    done,
    upload,
    send: (openid, action, input, options) => ask(openid, action, input as never, options),
  };
}

/** A unit with its contact, and a judge, who come to their offices the way anybody does. */
async function openOffice(cloud: LocalCloud, done: Calls['done']): Promise<string> {
  const { organizer, contact, judge } = PEOPLE;
  const level = officeView.levels.find(({ recommends }) => recommends);
  const form = officeView.contacts.find(
    ({ acts, levels }) => acts && level !== undefined && levels.includes(level.id),
  );
  if (level === undefined || form === undefined) throw new Error('no unit may recommend');
  const { unit } = await done(organizer, 'unit.add', { name: '沈阳市总工会', level: level.id });
  const answers = fillForm(form.form, { unitName: unit.name, name: '沈晓红' });
  const consent = campaignView.consent.version;
  const sent = { form: form.id, unit: unit.id, answers, consent };
  const { registration } = await done(contact, 'contact.register', sent);
  await examine(cloud, cloud.clock.now());
  const { items } = await done(organizer, 'contact.queue', { state: 'submitted', cursor: null });
  const waiting = items.find(({ id }) => id === registration.id);
  if (waiting === undefined) throw new Error('the registration does not wait');
  const { id, revision } = waiting;
  await done(organizer, 'contact.approve', { id, revision });
  const invited = { role: 'judge', name: '评审专家', unit: null } as const;
  const { code } = await done(organizer, 'invitation.create', invited);
  await done(judge, 'invitation.redeem', { code });
  return unit.id;
}
