import type { Input } from '../../../miniprogram/shared/contract';
import { fieldsFor } from '../../../miniprogram/shared/campaign/fields';
import { ORGANIZER, type TestCloud } from '../cloud';
import { inspected } from '../inspected';
import { anIdNumber, fillForm } from '../sample/fill-form';
import { aStory, aText, stories, typed } from '../stories';
import { keptIn, type Kept } from './kept';
import { MOMENTS } from './moments';
import { called, employ, PEOPLE, PERSONS, SECOND_REVIEWER, type Person } from './people';

/** How far the campaign has come, in its order. */
export type Stage =
  | 'sent'
  | 'panels'
  | 'drawn'
  | 'answered'
  | 'confirmed'
  | 'voting'
  | 'cast'
  | 'closed'
  | 'published';

/** What the matrix speaks of. */
export interface Made {
  /** Works of the unit and of the author that wait for their first review. */
  ofUnit: string;
  own: string;
  /** Works that go on: the first is elected, the second is not. */
  first: string;
  second: string;
  /** What reviewers and experts call the first. */
  screened: string;
  voted: string;
  points: Record<'ofUnit' | 'own', string[]>;
  submit: Record<Person, Input<'entry.submit'>>;
  batch: Record<'contact' | 'otherUnit', Input<'batch.submit'>>;
}

let people = 20;

/** All of a text but the last step, by somebody whom nobody knows yet. */
const written = (cloud: TestCloud, owner: string, by: 'author' | 'unit') =>
  aStory(cloud, 'text', {
    owner,
    via: by === 'unit' ? 'batch.ticket' : 'upload.ticket',
    others: [typed(aText(1200 + (people += 1)))],
    answers: fillForm(fieldsFor(stories, by), {
      ...{ idNumber: anIdNumber(String(people)), title: `山路弯弯之${String(people)}` },
      ...{ name: '周远山', unit: '岳麓区人社局', opinion: '同意推荐' },
    }),
  });

async function sent(cloud: TestCloud, by: 'author' | 'unit'): Promise<string> {
  const owner = by === 'unit' ? PEOPLE.contact : PEOPLE.citizen;
  const input = await written(cloud, owner, by);
  const id =
    by === 'unit'
      ? (await cloud.done(owner, 'batch.submit', input)).work.entry
      : (await cloud.done(owner, 'entry.submit', input)).entry.id;
  inspected(cloud, id);
  return id;
}

async function accepted(cloud: TestCloud): Promise<string> {
  const id = await sent(cloud, 'unit');
  const signed = await pointsOf(cloud, PEOPLE.contact, id);
  await cloud.done(PEOPLE.contact, 'first.accept', { id, revision: 0, signed });
  return id;
}

const pointsOf = async (cloud: TestCloud, who: string, id: string): Promise<string[]> =>
  (await cloud.done(who, 'first.show', { id })).first.points.map((point) => point.id);

/** Plays notice 004 from the first work to the published results, and keeps what is held at each stage. */
export async function course(cloud: TestCloud): Promise<{ made: Made; stages: Map<Stage, Kept> }> {
  const stages = new Map<Stage, Kept>();
  const reached = (stage: Stage) => stages.set(stage, keptIn(cloud));
  const { screening, review, list } = MOMENTS;
  await employ(cloud);

  const [first, second] = [await accepted(cloud), await accepted(cloud)];
  const [ofUnit, own] = [await sent(cloud, 'unit'), await sent(cloud, 'author')];
  const submit = {} as Made['submit'];
  for (const person of PERSONS) submit[person] = await written(cloud, PEOPLE[person], 'author');
  const batch = {
    contact: await written(cloud, PEOPLE.contact, 'unit'),
    otherUnit: await written(cloud, PEOPLE.otherUnit, 'unit'),
  };
  const points = {
    ofUnit: await pointsOf(cloud, PEOPLE.contact, ofUnit),
    own: await pointsOf(cloud, PEOPLE.paper, own),
  };
  reached('sent');

  const seat = (judging: string, members: string[], chair: string | null) =>
    cloud.done(ORGANIZER, 'panel.set', {
      ...{ judging, revision: 0, members: members.map(called) },
      chair: chair === null ? null : called(chair),
    });
  await seat('screening', [PEOPLE.reviewer, SECOND_REVIEWER], null);
  await seat('meeting', [PEOPLE.expert, PEOPLE.chair], PEOPLE.chair);
  const judging = 'screening';
  // Whoever looks first at what is to be judged gives works the names that they have towards judges.
  await cloud.done(ORGANIZER, 'screening.board', { judging }, screening);
  reached('panels');

  await cloud.done(ORGANIZER, 'screening.draw', { judging, revision: 0 }, screening);
  reached('drawn');
  let screened = '';
  for (const reviewer of [SECOND_REVIEWER, PEOPLE.reviewer]) {
    const { works } = await cloud.done(reviewer, 'screening.works', { judging }, screening);
    screened = works[0]?.work ?? '';
    for (const { work, answer } of works) {
      const said = { judging, work, revision: answer.revision, passes: true, opinion: '' };
      await cloud.done(reviewer, 'screening.answer', said, screening);
    }
  }
  reached('answered');
  const candidates = { id: 'candidates', revision: 0 };
  await cloud.done(ORGANIZER, 'selection.confirm', candidates, screening);
  await cloud.done(ORGANIZER, 'ballot.board', { judging: 'meeting' }, review);
  reached('confirmed');

  const box = { judging: 'meeting', group: 'text' };
  await cloud.done(PEOPLE.chair, 'chair.open', { ...box, revision: 0 }, review);
  reached('voting');
  const title = cloud.all('entries').find(({ _id }) => _id === first)?.['title'];
  let voted = '';
  for (const expert of [PEOPLE.expert, PEOPLE.chair]) {
    const { papers } = await cloud.done(expert, 'ballot.papers', { judging: 'meeting' }, review);
    const works = papers.find(({ group }) => group === 'text')?.works ?? [];
    voted = works.find((one) => one.title === title)?.work ?? '';
    const ballot = { ...box, turn: 1, revision: 0, works: [voted], submit: true };
    await cloud.done(expert, 'ballot.cast', ballot, review);
  }
  reached('cast');
  await cloud.done(PEOPLE.chair, 'chair.close', { ...box, revision: 1 }, review);
  reached('closed');
  await cloud.done(ORGANIZER, 'results.publish', { revision: 0 }, list);
  reached('published');
  return { stages, made: { ofUnit, own, first, second, screened, voted, points, submit, batch } };
}
