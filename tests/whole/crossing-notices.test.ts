import { ACTION_FUNCTIONS, CALLERS } from '../../miniprogram/shared/contract';
import { NOTICE, noticeFile } from '../support/builds';
import { asking, at, CAMPAIGN, openCloud, type TestCloud } from '../support/cloud';
import { inOffice, SHENYANG } from '../support/office';
import { STORIES_OPEN, stories } from '../support/stories';
import { course, type Made, type Stage } from '../support/stories-matrix/course';
import { bringBack, changedIn, keptIn, type Kept } from '../support/stories-matrix/kept';
import { MOMENT_NAMES, MOMENTS } from '../support/stories-matrix/moments';
import { PEOPLE, PERSONS } from '../support/stories-matrix/people';
import { ROWS, type Row } from '../support/stories-matrix/rows';

/** In office in notice 003 alone, and the organizer's person of notice 004 alone. */
const ELSEWHERE = ['organizer', 'contact', 'judge', 'partner'] as const;
const OWN_ORGANIZER = 'organizer-of-stories';
/** Notice 003 takes works in, and its votes are open. */
const OPEN = at('08-05 10:00');

let stories004: TestCloud;
let votes003: TestCloud;
let made: Made;
let stages: ReadonlyMap<Stage, Kept>;
beforeAll(async () => {
  const campaign = [NOTICE, noticeFile(stories.id)];
  votes003 = await openCloud({ now: STORIES_OPEN, campaign });
  stories004 = asking(Object.create(votes003) as TestCloud, stories.id);
  for (const role of ELSEWHERE)
    inOffice(votes003, `${role}-of-003`, { role, unit: role === 'contact' ? SHENYANG : null });
  inOffice(votes003, OWN_ORGANIZER, { role: 'organizer', campaign: stories.id });
  ({ made, stages } = await course(stories004));
});
afterAll(() => votes003.close());

const officeFor = ({ action }: Row) => CALLERS[ACTION_FUNCTIONS[action]];
const offices = ROWS.filter((row) => officeFor(row) !== 'citizen');

/** What notice 003 keeps of who tried too often is its own. */
const ofStories = (kept: Kept): Kept =>
  new Map(
    [...kept].map(([name, rows]) => [
      name,
      rows.filter(({ _id, campaign }) => JSON.stringify([_id, campaign]).includes(stories.id)),
    ]),
  );

/** Brings a stage of notice 004 back. */
function standAt(stage: Stage): Kept {
  const kept = stages.get(stage);
  if (kept === undefined) throw new Error(`never came to ${stage}`);
  bringBack(votes003, kept);
  return kept;
}

test.each(offices.map((row) => [row.action, row] as const))(
  'whoever is in office in notice 003 may not %s in notice 004',
  async (action, row) => {
    const before = standAt(row.stage);
    const open = MOMENT_NAMES.find((name) => row.when(MOMENTS[name])) ?? 'collection';
    // The input of somebody who might.
    const input = row.input(made, row.who?.[0] ?? 'contact');
    for (const role of ELSEWHERE) {
      const reply = await stories004.ask(`${role}-of-003`, action, input, MOMENTS[open]);
      expect([role, reply.ok ? 'done' : reply.error.code]).toEqual([role, 'FORBIDDEN']);
    }
    expect(changedIn(before, keptIn(votes003))).toEqual([]);
  },
);

test.each(ROWS.map((row) => [row.action, row] as const))(
  'nobody of notice 004 may %s with its works in notice 003',
  async (action, row) => {
    const before = standAt(row.stage);
    const people = [...PERSONS.filter((one) => one !== 'organizer'), OWN_ORGANIZER] as const;
    for (const person of people) {
      const known = person === OWN_ORGANIZER ? 'organizer' : person;
      const openid = person === OWN_ORGANIZER ? OWN_ORGANIZER : PEOPLE[known];
      const reply = await votes003.ask(openid, action, row.input(made, known), OPEN);
      const code = reply.ok ? 'done' : reply.error.code;
      if (officeFor(row) === 'citizen')
        expect(['INVALID', 'NOT_FOUND', 'REFUSED', 'CONFLICT']).toContain(code);
      else expect([person, code]).toEqual([person, 'FORBIDDEN']);
    }
    expect(changedIn(ofStories(before), ofStories(keptIn(votes003)))).toEqual([]);
  },
);

test('the two run beside each other: each person hears of the offices held there', async () => {
  const { campaigns } = await votes003.done('judge-of-003', 'campaign.list', {});
  expect(campaigns.map(({ id, roles }) => [id, roles])).toEqual(
    expect.arrayContaining([
      [CAMPAIGN, ['judge']],
      [stories.id, []],
    ]),
  );
});
