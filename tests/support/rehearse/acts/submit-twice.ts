import { piecesOf } from '../cast/files';
import { idNumberAt } from '../cast/persons';
import type { CastUnit } from '../cast/units';
import type { Work } from '../cast/works';
import { at, daysOf, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { declaredIn } from './answers';
import { bring } from './bring';
import { submission } from './submit-mistakes';

const OWN_KEY = 3_000_000;
const NUMBER = 9_700;

/** 同一个人可同时申报…三类作品: a second one of the same category, alone, through the unit, and through another one. */
export function secondWorks(stage: Stage): Scene[] {
  const [round] = stage.rounds('submit');
  if (round === undefined || stage.view.perPerson.length === 0) return [];
  const days = daysOf(round);
  const when = at(days[Math.min(6, days.length - 1)] ?? round.opensAt, 14);
  return [{ at: when, act: '投稿', run: () => again(stage, when) }];
}

async function again(stage: Stage, now: number): Promise<void> {
  const { works, units } = stage.cast;
  const first = works.find(
    ({ id, by, unit, fate }) =>
      id !== null && by === 'contact' && unit !== null && fate === 'publish',
  );
  const acting = units.filter(({ acts, level, id }) => id !== null && acts && level.uploads);
  const other = acting.find((unit) => unit !== first?.unit);
  if (!first?.unit || other === undefined) return;
  const copy = { ...first, title: `${first.title}（再报）` };
  await send(
    stage,
    '经单位报送的作者又自荐同一类作品',
    { ...copy, by: 'author' },
    'entry.perPerson',
    now,
  );
  await send(stage, '同一单位再报送同一作者的同一类作品', copy, 'entry.perPerson', now + MINUTE);
  await send(
    stage,
    '另一个单位报送同一作者的同一类作品',
    { ...copy, unit: other },
    'entry.perPerson',
    now + 2 * MINUTE,
  );
  await allAtOnce(stage, first, [acting[0] ?? other, other], now + 3 * MINUTE);
}

/** A second work of somebody, made anew. */
async function send(stage: Stage, title: string, work: Work, expect: string, now: number) {
  const batch = work.by === 'contact';
  const who = batch ? (work.unit?.contact ?? '') : work.author;
  const input = await readyToSend(stage, work, now);
  const action = batch ? 'batch.submit' : 'entry.submit';
  return stage.try({ title, who, at: now, action, input, expect });
}

async function readyToSend(stage: Stage, work: Work, now: number) {
  const batch = work.by === 'contact';
  const who = batch ? (work.unit?.contact ?? '') : work.author;
  const pieces = piecesOf(stage.view, { ...work, key: OWN_KEY + work.key });
  const brought = await bring(stage, who, { kind: work.kind, pieces, batch }, now);
  return { ...submission(stage, work, brought), declared: declaredIn(stage.view, work.key) };
}

/** Two units and the author send one work each in the same moment: exactly one gets in. */
async function allAtOnce(stage: Stage, like: Work, units: readonly CastUnit[], now: number) {
  const person: Work = {
    ...like,
    key: NUMBER,
    author: 'oTogether',
    name: '同时报',
    phone: '13700000001',
    idNumber: idNumberAt(NUMBER),
    title: '同一刻报送',
    fate: 'reject',
  };
  const own = { ...person, by: 'author' as const };
  const all = [own, ...units.map((unit) => ({ ...person, by: 'contact' as const, unit }))];
  const inputs = await Promise.all(all.map((work) => readyToSend(stage, work, now)));
  const replies = await Promise.all(
    all.map(async (work, nth) => {
      const input = inputs[nth];
      if (input === undefined) return null;
      if (work.by === 'author') {
        const reply = await stage.ask(work.author, now, 'entry.submit', input);
        return reply.ok ? reply.data.entry.id : null;
      }
      const reply = await stage.ask(work.unit?.contact ?? '', now, 'batch.submit', input);
      return reply.ok ? reply.data.work.entry : null;
    }),
  );
  for (const [nth, id] of replies.entries()) {
    const work = all[nth];
    if (id !== null && work !== undefined) stage.cast.works.push({ ...work, id, submitAt: now });
  }
  stage.journal.noteTrial({
    at: now,
    title: '两个单位和本人同时报送同一作者的同一类作品',
    action: 'batch.submit',
    expected: '1 件报上',
    got: `${String(replies.filter(Boolean).length)} 件报上`,
  });
}
