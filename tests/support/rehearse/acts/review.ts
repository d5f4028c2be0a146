import { abreast } from '../abreast';
import { checklistFor } from '../../../../miniprogram/shared/works/acceptance';
import { examine } from '../../sample/examine';
import { at, daysOf, MINUTE } from '../days';
import type { Work } from '../cast/works';
import type { Act, Stage } from '../stage';

const REASON = '画面里看不出作品说的人和事，请换一张再投。';

/** Every morning the organizer looks at what came in the day before. */
export const review: Act = (stage) => {
  const rounds = stage.rounds('submit');
  if (rounds.length === 0) return [];
  const reviewed = new Set<Work>();
  return rounds.flatMap(daysOf).map((day, index) => ({
    at: at(day, 8),
    act: '审核',
    run: async () => {
      const waiting = stage.cast.works.filter((work) => work.id !== null && !reviewed.has(work));
      for (const work of waiting) reviewed.add(work);
      await examine(stage.cloud, at(day, 8));
      await abreast(waiting, (work) => decide(stage, work, at(day, 8)));
      const [one] = waiting;
      if (one && index > 0 && !stage.journal.trials.some(({ title }) => title === TWICE))
        await mistakes(stage, one, at(day, 8) + MINUTE);
    },
  }));
};

async function decide(stage: Stage, work: Work, now: number): Promise<void> {
  const { organizer } = stage.cast;
  const id = work.id ?? '';
  if (work.fate === 'reject')
    await stage.do(organizer, now, 'entry.reject', { id, revision: 0, reason: REASON });
  else {
    const points = checklistFor(stage.office, { kind: work.kind, form: work.form, checks: [] });
    const signed = points.map((point) => point.id);
    await stage.do(organizer, now, 'entry.accept', { id, revision: 0, signed });
  }
}

const TWICE = '另一位工作人员同时退回已通过的作品';

async function mistakes(stage: Stage, work: Work, now: number): Promise<void> {
  const id = work.id ?? '';
  const reject = { id, revision: 0, reason: '材料不齐，请重新提交。' };
  const { organizer, colleague } = stage.cast;
  await stage.try({
    title: TWICE,
    who: colleague,
    at: now,
    action: 'entry.reject',
    input: reject,
    expect: 'CONFLICT',
  });
  await stage.try({
    title: '退回作品不写理由',
    who: organizer,
    at: now,
    action: 'entry.reject',
    input: { ...reject, reason: '' },
    expect: 'INVALID reason',
  });
  await stage.try({
    title: '作者自己审核自己的作品',
    who: work.author,
    at: now,
    action: 'entry.accept',
    input: { id, revision: 0, signed: [] },
    expect: 'FORBIDDEN',
  });
}
