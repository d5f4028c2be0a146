import type { ActionName } from '../../../../miniprogram/shared/contract';
import { SHEET_LABELS } from '../../../../miniprogram/shared/contract';
import type { Marker } from './markers';
import { MARKED } from './people';
import type { Seen } from './record';

/** What shows people their own data. */
const OWN: ReadonlySet<ActionName> = new Set([
  'own.show',
  'own.download',
  'own.correct',
  'own.erase',
  'certificate.mine',
  'certificate.verify',
  'judge.desk',
  'first.desk',
  'form.own',
]);
/** Lists that are made to reach people; taking one is on record. */
const FULL_SHEETS = [SHEET_LABELS.winners, SHEET_LABELS.contacts];
/** Files with forms of works, as they were filled in; whoever takes them says what for, on record. */
const WITH_FORMS: ReadonlySet<ActionName> = new Set(['form.print', 'package.take']);
/** Where contacts of one unit read what it has sent in as it was typed. */
const SENT_IN: ReadonlySet<ActionName> = new Set([
  'first.show',
  'first.accept',
  'first.reject',
  'form.ofUnit',
]);
/** Where contacts of one unit see which of them recommended a work. */
const OF_THE_UNIT: ReadonlySet<ActionName> = new Set([
  'union.desk',
  'union.recommend',
  'union.withdraw',
]);
/** Where organizers see who in office did what, or sits on a panel. */
const SIGNED: ReadonlySet<ActionName> = new Set([
  'decision.list',
  'disclosure.list',
  'proposal.list',
  'report.list',
  'report.decide',
  'scores.show',
  'selection.show',
  'selection.adjust',
  'selection.confirm',
  'export.sheet',
  'panel.show',
  'panel.set',
  'screening.board',
  'screening.draw',
  'screening.place',
  'screening.free',
  'screening.remind',
  'ballot.board',
  'ballot.open',
  'ballot.close',
  'ballot.choose',
  'package.show',
  'package.build',
  'forwarding.board',
  'forwarding.send',
]);
/** Where organizers see whom they have invited into office. */
const INVITED: ReadonlySet<ActionName> = new Set([
  'invitation.create',
  'invitation.list',
  'invitation.revoke',
]);

/** Whether somebody may be shown a marker there. */
export function mayShow(
  { owner, office, what }: Marker,
  { who, action, file }: Seen,
  { organizers, contacts }: { organizers: readonly string[]; contacts: readonly string[] },
): boolean {
  const invited = what.startsWith('invited ');
  if (who === owner && OWN.has(action)) return true;
  if (organizers.includes(who)) {
    if (action === 'personal.show') return true;
    if (file !== null && FULL_SHEETS.some((label) => file.startsWith(label))) return true;
    if (file !== null && WITH_FORMS.has(action)) return true;
    if (office && SIGNED.has(action)) return true;
    if (invited && INVITED.has(action)) return true;
  }
  if (!contacts.includes(who) || owner !== MARKED.contact) return false;
  return office ? OF_THE_UNIT.has(action) : what.startsWith('batch ') && SENT_IN.has(action);
}
