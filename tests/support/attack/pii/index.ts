import { ACTION_FUNCTIONS, SHEET_LABELS } from '../../../../miniprogram/shared/contract';
import type { AttackCase, AttackOutcome } from '../attack-case';
import type { AttackWorld } from '../world';
import { act } from './acts';
import { mayShow } from './allowed';
import { Markers } from './markers';
import { handOn, PURPOSES } from './hand-on';
import { foundIn } from './needles';
import { MARKED } from './people';
import { plant } from './plant';
import { Recorder, type Seen } from './record';
import { middleOf, playRounds } from './rounds';
import { reviewFirst } from './review-first';
import { atWeChat, inDocuments, inFiles, inLogs, type Found } from './stored';
import { sweep } from './sweep';

const group = 'personal data';
/** Files that are made to hold personal data, for whoever is handed them. */
const HANDED_OVER = [SHEET_LABELS.winners, SHEET_LABELS.contacts, SHEET_LABELS.decisions]
  .concat([SHEET_LABELS.recommendations, '我的信息', '征集报名表', '第\\d+包'])
  .map((label) => new RegExp(`exports.*${label}`));

/** What was planted and everything that was seen of it afterwards. */
export interface Traces {
  markers: Markers;
  recorder: Recorder;
}

/** Plants markers in every personal field and has everybody ask for everything, through the whole calendar. */
export async function leaveTraces(world: AttackWorld): Promise<Traces> {
  const markers = new Markers();
  const recorder = new Recorder(world);
  const planted = await plant(world, markers, recorder);
  await reviewFirst(world, planted, markers, recorder);
  await act(world, planted, markers, recorder);
  await playRounds(world, planted, recorder);
  await handOn(world, planted, recorder, middleOf('announce'));
  await sweep(world, planted, recorder, middleOf('announce'));
  return { markers, recorder };
}

/** Looks for the markers wherever they must not be. */
export async function piiCases(world: AttackWorld): Promise<AttackCase[]> {
  const traces = await leaveTraces(world);
  const { all } = traces.markers;
  const { cloud, folder } = world;
  const found = (title: string, id: string, look: () => Found[]): AttackCase => ({
    ...{ id, group, title, expect: 'no marker in any form' },
    run: () => Promise.resolve(outcomeOf(look())),
  });
  return [
    {
      ...{
        id: 'pii-walk',
        group,
        title: 'every action is done by somebody, with markers in place',
      },
      expect: 'every action that the campaign has a use for answers at least once',
      run: () => Promise.resolve(walked(traces)),
    },
    {
      ...{ id: 'pii-purposes', group, title: 'who took forms and packages is on record' },
      expect: 'the list of readings tells what each was for',
      run: () => Promise.resolve(onRecord(traces)),
    },
    found('replies and files of strangers and other authors', 'pii-strangers', () =>
      inReplies(world, traces, ({ who }) => !isInOffice(world, who)),
    ),
    found('replies and files of contacts, partners and judges', 'pii-officers', () =>
      inReplies(world, traces, ({ who }) => isInOffice(world, who) && !isOrganizer(world, who)),
    ),
    found('replies of organizers without a recorded reading', 'pii-organizers', () =>
      inReplies(world, traces, ({ who }) => isOrganizer(world, who)),
    ),
    found('the functions’ logs', 'pii-logs', () => inLogs(cloud, all)),
    found('what is sent to WeChat', 'pii-wechat', () => atWeChat(cloud, all)),
    found('the documents of the database', 'pii-documents', () => inDocuments(cloud, all)),
    found('the database file and all stored files', 'pii-files', () =>
      inFiles(folder, all, (path) => HANDED_OVER.some((name) => name.test(path))),
    ),
  ];
}

function walked({ markers, recorder }: Traces): AttackOutcome {
  const answered = new Set(recorder.seen.filter(({ ok }) => ok).map(({ action }) => action));
  const silent = Object.keys(ACTION_FUNCTIONS).filter((action) => !answered.has(action as never));
  const shown = foundIn(markers.all, recorder.seen.map(({ text }) => text).join('\n'));
  return {
    seen: `${String(recorder.seen.length)} replies, ${String(shown.length)} markers shown to those they are for${silent.length === 0 ? '' : `; never done: ${silent.join()}`}`,
    // Markers that nobody is shown would not be found where they leak either.
    held: silent.length === 0 && shown.length > markers.all.length / 2,
    figures: { 'pii.planted': markers.all.length },
  };
}

function onRecord({ recorder }: Traces): AttackOutcome {
  const listed = recorder.seen.filter(({ action, ok }) => action === 'disclosure.list' && ok);
  const lost = Object.entries(PURPOSES).filter(
    ([, purpose]) => !listed.some(({ text }) => text.includes(purpose)),
  );
  return {
    seen: lost.length === 0 ? 'all' : `not listed: ${lost.map(([what]) => what).join()}`,
    held: lost.length === 0,
  };
}

const isOrganizer = ({ people }: AttackWorld, who: string): boolean =>
  [people.organizer, people.otherOrganizer, MARKED.officer].includes(who);
const contactsOf = ({ people }: AttackWorld): string[] => [people.contact, MARKED.contact];
const isInOffice = (world: AttackWorld, who: string): boolean =>
  isOrganizer(world, who) ||
  contactsOf(world).includes(who) ||
  [MARKED.judge, MARKED.partner, MARKED.factory, MARKED.imported, world.people.judge].includes(who);

function inReplies(
  world: AttackWorld,
  { markers, recorder }: Traces,
  of: (seen: Seen) => boolean,
): Found[] {
  const organizers = [world.people.organizer, world.people.otherOrganizer, MARKED.officer];
  const offices = { organizers, contacts: contactsOf(world) };
  return recorder.seen.filter(of).flatMap((seen) =>
    foundIn(markers.all, seen.text)
      .filter((marker) => !mayShow(marker, seen, offices))
      .map((marker) => ({ where: `${seen.action}${seen.file ?? ''} to ${seen.who}`, marker })),
  );
}

function outcomeOf(found: readonly Found[]): AttackOutcome {
  const places = [...new Set(found.map(({ where, marker }) => `${marker.what} in ${where}`))];
  return {
    seen: places.length === 0 ? 'none' : places.slice(0, 5).join('; '),
    held: places.length === 0,
    figures: { 'pii.leaked': places.length },
  };
}
