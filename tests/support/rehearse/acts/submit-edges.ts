import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { piecesOf } from '../cast/files';
import { idNumberAt } from '../cast/persons';
import { storyOf } from '../cast/stories';
import type { Work } from '../cast/works';
import { at, daysOf, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { bring } from './bring';
import { aText, filmCases, formCases, pictureCases, textCases, type EdgeCase } from './edge-cases';
import { submission } from './submit-mistakes';

/** Numbers of people who only try the edges. */
const FIRST_NUMBER = 9_000;

/** Every limit of every kind, and what is declared, from both sides; what gets in is turned back the next morning. */
export function submissionEdges(stage: Stage): Scene[] {
  const [round] = stage.rounds('submit');
  const days = round === undefined ? [] : daysOf(round);
  const cases = casesOf(stage.view);
  const day = days[1] ?? days[0];
  if (day === undefined || cases.length === 0) return [];
  const when = at(day, 14);
  const run = async (): Promise<void> => {
    for (const [nth, one] of cases.entries())
      await tryCase(stage, one, personAt(stage, one, nth), when + nth * MINUTE);
    await showsAuthor(stage, when + cases.length * MINUTE);
  };
  return [{ at: when, act: '投稿', run }];
}

function casesOf(view: CampaignView): EdgeCase[] {
  const [plain] = view.kinds.filter(({ carriers }) => carriers.includes('typed'));
  const declared = view.content.borrowed !== null || view.content.dated !== null;
  const numbered = view.form.some(({ kind }) => kind === 'idNumber');
  const base = plain ?? view.kinds.find(({ form }) => form === 'image');
  return [
    ...view.kinds.flatMap(textCases),
    ...view.kinds
      .filter(
        ({ classes, limits }) =>
          classes.length > 0 || limits.some(({ measure }) => measure === 'kilobitsPerSecond'),
      )
      .flatMap(filmCases),
    ...view.kinds.flatMap((kind) => pictureCases(view, kind)),
    ...(base !== undefined && (declared || numbered)
      ? formCases(view, base, piecesOf(view, { key: 1, kind: base.id }))
      : []),
  ];
}

/** Somebody who has sent in nothing else. */
function personAt(
  { cast }: Stage,
  { kind, title }: Pick<EdgeCase, 'kind' | 'title'>,
  nth: number,
): Work {
  const [any] = cast.works;
  if (any === undefined) throw new Error('a rehearsal without works has no edges');
  const key = FIRST_NUMBER + nth;
  return {
    ...any,
    key,
    title,
    intro: '只为试一试规定的边界。',
    author: `oEdge-${String(key)}`,
    name: `边${String(nth)}界`,
    phone: `137${String(10_000_000 + key)}`,
    idNumber: idNumberAt(key),
    unit: null,
    by: 'author',
    kind: kind.id,
    form: kind.form,
    fate: 'reject',
    merit: 'weak',
    id: null,
  };
}

async function tryCase(stage: Stage, one: EdgeCase, work: Work, now: number): Promise<void> {
  const { author: who } = work;
  const brought = await bring(stage, who, { kind: work.kind, pieces: one.pieces }, now);
  const sent = submission(stage, work, brought);
  let input = {
    ...sent,
    answers: { ...sent.answers, ...one.answers },
    declared: { ...sent.declared, ...one.declared },
  };
  if (one.readOn === true) {
    const warned = await stage.ask(who, now, 'entry.submit', input);
    const rule = warned.ok ? null : warned.error.refusal?.facts['acknowledge'];
    if (typeof rule === 'string') input = { ...input, acknowledged: [rule] };
  }
  const { title, expect } = one;
  const reply = await stage.try({ title, who, at: now, action: 'entry.submit', input, expect });
  if (!reply.ok) return;
  work.id = reply.data.entry.id;
  work.submitAt = now;
  stage.cast.works.push(work);
  if (one.flagged !== undefined) noteFlags(stage, work, title, one.flagged ? 1 : 0, now);
}

/** Whether the reviewer is told of a work, as it is stored. */
function noteFlags(stage: Stage, { id }: Work, title: string, expected: number, at_: number): void {
  const [entry] = stage.cloud.database.find('entries', { _id: id });
  const flags = (entry?.['flags'] ?? []) as unknown[];
  stage.journal.noteTrial({
    at: at_,
    title: `${title}：提醒审核人`,
    action: 'entry.submit',
    expected: `${String(expected)} 处`,
    got: `${String(flags.length)} 处`,
  });
}

/** A text that tells who wrote it, three times: name, phone, unit. The reviewer is shown where. */
async function showsAuthor(stage: Stage, now: number): Promise<void> {
  const { anonymous } = stage.view.content;
  const kind = stage.view.kinds.find(({ carriers }) => carriers.includes('typed'));
  if (anonymous === null || kind === undefined) return;
  const title = '正文写了作者的姓名、电话和单位';
  const work = {
    ...personAt(stage, { kind, title }, 600),
    name: '欧阳山月',
    unit: stage.cast.units[0] ?? null,
  };
  const told = `${storyOf(7)}\n作者${work.name}，电话${work.phone}，${work.unit?.name ?? ''}。`;
  const parcel = { kind: kind.id, pieces: [aText(told)] };
  const input = submission(stage, work, await bring(stage, work.author, parcel, now));
  const { author: who } = work;
  const reply = await stage.try({
    title,
    who,
    at: now,
    action: 'entry.submit',
    input,
    expect: 'done',
  });
  if (!reply.ok) return;
  work.id = reply.data.entry.id;
  work.submitAt = now;
  stage.cast.works.push(work);
  const [entry] = stage.cloud.database.find('entries', { _id: work.id });
  const flags = (entry?.['flags'] ?? []) as { at: number | null; spans?: unknown[] }[];
  const spans = flags.filter((flag) => flag.at === 0).flatMap((flag) => flag.spans ?? []);
  const [expected, got] = ['3 处标出位置', `${String(spans.length)} 处标出位置`];
  stage.journal.noteTrial({
    at: now,
    title: `${title}：提醒审核人`,
    action: 'entry.submit',
    expected,
    got,
  });
}
