import { abreast } from '../abreast';
import { lookablePieces, piecesOf } from '../cast/files';
import type { Work } from '../cast/works';
import type { Act, Stage } from '../stage';
import { answersFor, declaredIn } from './answers';
import { bring } from './bring';
import { submissionEdges } from './submit-edges';
import { secondWorks } from './submit-twice';
import { submissionMistakes } from './submit-mistakes';
import { daysOf, at } from '../days';
import { dayOf, startOfDay } from '../../../../miniprogram/shared/calendar';

/** Authors and contacts send their works in, day by day; mistakes are made on the first day. */
export const submit: Act = (stage) => {
  const rounds = stage.rounds('submit');
  const [first] = rounds;
  if (first === undefined || stage.cast.works.length === 0) {
    stage.journal.skip('没有投稿');
    return [];
  }
  const byDay = new Map<number, Work[]>();
  for (const work of stage.cast.works) {
    const day = startOfDay(dayOf(work.submitAt));
    byDay.set(day, [...(byDay.get(day) ?? []), work]);
  }
  const days = rounds.flatMap(daysOf);
  return [
    ...submissionMistakes(stage),
    ...submissionEdges(stage),
    ...secondWorks(stage),
    ...days.flatMap((day) => {
      const works = byDay.get(day) ?? [];
      if (works.length === 0) return [];
      const run = () => abreast(works, (work) => sendIn(stage, work));
      return [{ at: at(day, 20), act: '投稿', run }];
    }),
  ];
};

/** Uploads and submits one work as a phone does: by its author, or by the contact of its unit. */
export async function sendIn(stage: Stage, work: Work): Promise<void> {
  const { view } = stage;
  const now = work.submitAt;
  const byContact = work.by === 'contact' && work.unit !== null;
  const who = byContact && work.unit !== null ? work.unit.contact : work.author;
  const pieces = stage.options.photographs ? lookablePieces(view, work) : piecesOf(view, work);
  const { ticket, ...sent } = await bring(
    stage,
    who,
    { kind: work.kind, pieces, batch: byContact },
    now,
  );
  const input = {
    ticket,
    pieces: sent.pieces,
    acknowledged: sent.acknowledged,
    theme: work.theme,
    answers: answersFor(stage, work),
    consent: view.consent.version,
    declared: declaredIn(view, work.key),
  };
  if (byContact) work.id = (await stage.do(who, now, 'batch.submit', input)).work.entry;
  else work.id = (await stage.do(who, now, 'entry.submit', input)).entry.id;
}
