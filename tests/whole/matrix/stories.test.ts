import { ACTION_FUNCTIONS, CALLERS, type FunctionName } from '../../../miniprogram/shared/contract';
import type { Fault } from '../../../miniprogram/shared/reply';
import { noticeFile } from '../../support/builds';
import { asking, openCloud, type TestCloud } from '../../support/cloud';
import { STORIES_OPEN, stories } from '../../support/stories';
import { course, type Made, type Stage } from '../../support/stories-matrix/course';
import { bringBack, changedIn, keptIn, type Kept } from '../../support/stories-matrix/kept';
import { MOMENT_NAMES, MOMENTS, type Moment } from '../../support/stories-matrix/moments';
import { PEOPLE, PERSONS, type Person } from '../../support/stories-matrix/people';
import { ROWS, type Row } from '../../support/stories-matrix/rows';
import { STEP_WRITES } from '../../support/writes-steps';

let cloud: TestCloud;
let made: Made;
let stages: ReadonlyMap<Stage, Kept>;
beforeAll(async () => {
  const campaign = noticeFile(stories.id);
  cloud = asking(await openCloud({ now: STORIES_OPEN, campaign }), stories.id);
  ({ made, stages } = await course(cloud));
});
afterAll(() => cloud.close());

/** Who holds the office that a function is for. */
const HOLDERS: Record<(typeof CALLERS)[FunctionName], readonly Person[]> = {
  citizen: PERSONS,
  contact: ['contact', 'otherUnit'],
  reviewer: ['contact', 'otherUnit', 'paper'],
  judge: ['reviewer', 'expert', 'chair', 'idle'],
  organizer: ['organizer'],
};

/** What the contract, the panels and the campaign's calendar ask for. */
function due({ action, who, when, meets }: Row, person: Person, moment: Moment): string {
  const holders = HOLDERS[CALLERS[ACTION_FUNCTIONS[action]]];
  if (!holders.includes(person) || who?.includes(person) === false) return 'role';
  return when(MOMENTS[moment]) ? (meets ?? 'done') : 'round';
}

/** Of a work or a panel that is not the caller's. */
const OTHERS = ['panel.member', 'ballot.chair'];
/** A calendar's no that is not named after a window. */
const TOO_EARLY = ['review.others', 'award.judging'];

function said({ code, refusal, fields }: Fault): string {
  if (code === 'FORBIDDEN' || code === 'NOT_FOUND') return 'role';
  const rule = refusal?.rule ?? '';
  if (OTHERS.includes(rule)) return 'role';
  if (rule.endsWith('.window') || TOO_EARLY.includes(rule)) return 'round';
  // Works are not noted as sent on a day that is still to come.
  if (fields?.[0]?.path === 'day') return 'round';
  return rule === '' ? [code, ...(fields ?? []).map(({ path }) => path)].join(' ') : rule;
}

/** One cell: what was answered; with what was written, where nothing should have been. */
async function tried({ action, stage, input }: Row, person: Person, at: Moment): Promise<string> {
  const before = stages.get(stage);
  if (before === undefined) throw new Error(`never came to ${stage}`);
  bringBack(cloud, before);
  const reply = await cloud.ask(PEOPLE[person], action, input(made, person), MOMENTS[at]);
  if (reply.ok) return 'done';
  const written = changedIn(before, keptIn(cloud));
  return [said(reply.error), ...written.map((name) => `writes ${name}`)].join(', ');
}

/** Somebody who may never is tried once when others may, and once when nobody may. */
function cellsOf(row: Row): [Person, Moment][] {
  const moments = MOMENT_NAMES.filter((name) => MOMENTS[name] >= row.since);
  const open = moments.find((name) => row.when(MOMENTS[name]));
  const shut = moments.find((name) => !row.when(MOMENTS[name]));
  return PERSONS.flatMap((person) =>
    moments
      .filter((name) => due(row, person, name) !== 'role' || name === open || name === shut)
      .map((name): [Person, Moment] => [person, name]),
  );
}

test('every act of a screening or a vote has a row', () => {
  const rows = new Set<string>(ROWS.map(({ action }) => action));
  expect(Object.keys(STEP_WRITES).filter((action) => !rows.has(action))).toEqual([]);
});

test.each(ROWS.map((row) => [row.action, row] as const))(
  'notice 004: who may %s, in which round, and nobody else writes anything',
  async (_, row) => {
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const [person, moment] of cellsOf(row)) {
      seen.push(`${person}, ${moment}: ${await tried(row, person, moment)}`);
      wanted.push(`${person}, ${moment}: ${due(row, person, moment)}`);
    }
    expect(seen).toEqual(wanted);
  },
);
