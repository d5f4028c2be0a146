import type { CitizenContract } from './citizen';
import type { JudgeContract } from './judge';
import type { OrganizerContract } from './organizer';
import type { PersonalContract, SafetyContract } from './safety';
import type { UnionContract } from './union';

export * from './views';
export * from './views-board';
export * from './views-inquiry';
export * from './views-judge';
export * from './views-ledger';
export * from './views-office';
export * from './views-parts';
export * from './views-results';
export * from './views-safety';

/**
 * Every action a phone may ask for: its input and its output.
 * Client calls and the server's action tables are both typed from here.
 */
export interface Contract
  extends
    CitizenContract,
    PersonalContract,
    UnionContract,
    JudgeContract,
    OrganizerContract,
    SafetyContract {}

export type ActionName = keyof Contract;
export type Input<A extends ActionName> = Contract[A]['input'];
export type Output<A extends ActionName> = Contract[A]['output'];

/**
 * Which cloud function answers an action: one function per kind of caller. What a person has filled in, is and
 * may be stands apart from what everybody looks at. Voting stands apart because
 * a window of votes may only close once no call that belongs to it can still be running, so its
 * function has the shortest time limit. Spreadsheets stand apart because their reader and writer are heavier than all the rest.
 */
export const ACTION_FUNCTIONS = {
  'home.open': 'citizen',
  'campaign.rules': 'citizen',
  'upload.ticket': 'citizen',
  'entry.submit': 'citizen',
  'entry.mine': 'citizen',
  'gallery.page': 'citizen',
  'gallery.search': 'citizen',
  'exhibit.show': 'citizen',
  'ranking.page': 'citizen',
  'results.show': 'citizen',
  'certificate.mine': 'citizen',
  'certificate.verify': 'citizen',
  'share.code': 'citizen',

  'votes.mine': 'ledger',
  'vote.proof': 'ledger',
  'ledger.show': 'ledger',
  'ledger.seals': 'ledger',
  'ledger.parts': 'ledger',
  'inquiry.show': 'ledger',
  'inquiry.appeal': 'ledger',

  'vote.cast': 'voting',

  'union.desk': 'union',
  'union.candidates': 'union',
  'union.recommend': 'union',
  'union.withdraw': 'union',
  'union.inquiries': 'union',
  'union.appeal': 'union',
  'batch.ticket': 'union',
  'batch.submit': 'union',
  'batch.works': 'union',

  'judge.desk': 'judge',
  'judge.works': 'judge',
  'judge.score': 'judge',
  'judge.abstain': 'judge',

  'organizer.board': 'organizer',
  'organizer.queue': 'organizer',
  'entry.accept': 'organizer',
  'entry.reject': 'organizer',
  'entry.disqualify': 'organizer',
  'entry.assign': 'organizer',
  'entry.find': 'organizer',
  'edition.publish': 'organizer',
  'edition.plan': 'organizer',
  'edition.plans': 'organizer',
  'office.show': 'organizer',
  'rounds.board': 'organizer',
  'figures.show': 'organizer',
  'unit.lines': 'people',
  'unit.add': 'people',
  'unit.retire': 'people',
  'unit.importTicket': 'sheets',
  'unit.import': 'sheets',
  'contact.queue': 'people',
  'contact.approve': 'people',
  'contact.reject': 'people',
  'contact.revoke': 'people',
  'invitation.create': 'people',
  'invitation.list': 'people',
  'invitation.revoke': 'people',
  'selection.show': 'organizer',
  'selection.adjust': 'organizer',
  'selection.confirm': 'organizer',
  'scores.show': 'organizer',
  'awards.show': 'organizer',
  'awards.give': 'organizer',
  'awards.take': 'organizer',
  'results.publish': 'organizer',
  'results.withdraw': 'organizer',
  'decision.list': 'organizer',

  'units.list': 'personal',
  'contact.forms': 'personal',
  'contact.register': 'personal',
  'invitation.show': 'personal',
  'invitation.redeem': 'personal',
  'own.show': 'personal',
  'own.download': 'personal',
  'own.correct': 'personal',
  'own.erase': 'personal',
  'entry.withdraw': 'personal',
  'entry.report': 'personal',

  'entry.inspect': 'safety',
  'entry.original': 'safety',
  'entry.lookalikes': 'safety',
  'personal.show': 'safety',
  'reading.list': 'safety',
  'report.list': 'safety',
  'report.decide': 'safety',
  'proposal.list': 'safety',
  'proposal.decline': 'safety',

  'inquiry.list': 'inquiry',
  'inquiry.decide': 'inquiry',

  'export.sheet': 'sheets',
  'export.ledger': 'sheets',
  'export.site': 'sheets',
} as const satisfies Record<ActionName, string>;

export type FunctionName = (typeof ACTION_FUNCTIONS)[ActionName];

/** The actions that one function answers. */
export type ActionsOf<F extends FunctionName> = {
  [A in ActionName]: (typeof ACTION_FUNCTIONS)[A] extends F ? A : never;
}[ActionName];
