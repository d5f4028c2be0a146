import { aWish } from '../../one-file';
import { officeView } from '../../campaign';
import { DAY_MS, dayOf } from '../../../../miniprogram/shared/calendar';
import type { AttackWorld } from '../world';
import type { Markers } from './markers';
import { MARKED } from './people';
import type { Planted } from './plant';
import type { Recorder } from './record';

const REASON = '作者本人提出，情况属实';
const PURPOSE = '联系作者核实照片';

/** Everything else that is done with a work and its author while voting is open. */
export async function act(
  { people, works, stranger, unit, now }: AttackWorld,
  { shown, waiting, batch, registration }: Planted,
  markers: Markers,
  recorder: Recorder,
): Promise<void> {
  const { organizer, otherOrganizer } = people;
  const photo = aWish('image', 'jpg', 1000);
  await recorder.done(MARKED.author, 'upload.ticket', photo);
  await recorder.done(MARKED.contact, 'batch.ticket', photo);
  await recorder.done(organizer, 'entry.reject', { id: batch, revision: 1, reason: REASON });
  await recorder.done(organizer, 'entry.assign', { id: shown, revision: 2, unit, reason: REASON });
  const { nextEdition: edition } = await recorder.done(organizer, 'organizer.board', {});
  const day = dayOf(now + DAY_MS);
  await recorder.done(organizer, 'edition.plan', { edition, day, entries: [], revision: 0 });
  const level = officeView.levels[0]?.id ?? '';
  const { unit: added } = await recorder.done(organizer, 'unit.add', {
    name: '铁岭市总工会',
    level,
  });
  await recorder.done(organizer, 'unit.retire', { unit: added.id, reason: REASON });

  for (const who of [organizer, MARKED.officer]) {
    const show = { kind: 'entry', id: shown, purpose: PURPOSE } as const;
    await recorder.done(who, 'personal.show', show);
    const asked = { kind: 'registration', id: registration, purpose: PURPOSE } as const;
    await recorder.done(who, 'personal.show', asked);
  }
  await recorder.done(organizer, 'entry.original', { id: shown, piece: 0, purpose: PURPOSE });
  await recorder.ask(organizer, 'entry.lookalikes', { id: shown });

  const report = { entry: shown, ground: 'other', text: '照片拍得不清楚' } as const;
  await recorder.done(stranger(), 'entry.report', report);
  const { items } = await recorder.done(organizer, 'report.list', { open: true, cursor: null });
  const upTo = items.find(({ entry }) => entry.id === shown)?.upTo ?? 0;
  const verdict = { entry: shown, upTo, verdict: 'dismiss', reason: REASON } as const;
  await recorder.done(MARKED.officer, 'report.decide', verdict);

  const strike = { id: works.otherShown, revision: 2, ground: 0, reason: REASON };
  await recorder.ask(MARKED.officer, 'entry.disqualify', strike);
  const { proposals } = await recorder.done(otherOrganizer, 'proposal.list', {});
  const id = proposals.find(({ by }) => markers.all.some(({ value }) => value === by))?.id ?? '';
  await recorder.done(otherOrganizer, 'proposal.decline', { id, reason: REASON });
  await recorder.ask(MARKED.officer, 'entry.disqualify', strike);
  await recorder.done(otherOrganizer, 'entry.disqualify', strike);

  const { own } = await recorder.done(MARKED.author, 'own.show', {});
  const form = own.forms.find((one) => one.id === shown);
  const name = markers.name('corrected author', MARKED.author);
  const corrected = { kind: 'entry', id: shown, revision: form?.revision ?? 0 } as const;
  await recorder.done(MARKED.author, 'own.correct', { ...corrected, answers: { name } });
  await recorder.done(MARKED.author, 'own.download', {});
  const withdrawn = { id: waiting, revision: 0, reason: REASON };
  await recorder.done(MARKED.author, 'entry.withdraw', withdrawn);
}
