import type { ActionName, Input } from '../../../../miniprogram/shared/contract';
import type { AttackWorld } from '../world';
import type { Planted } from './plant';

const REASON = '按活动方案处理，情况属实';
const PURPOSE = '核实作者提供的信息';
const PAGE = { cursor: null };

/** An input for every action of the contract that meets what was planted; revisions are those of nobody. */
export const inputsOf = (
  { works, unit, campaign }: AttackWorld,
  { shown, waiting, batch, registration, code, invitation }: Planted,
): { [A in ActionName]: Input<A> } => {
  const id = shown;
  const never = { revision: 99, reason: REASON };
  const round = campaign.rounds.find(({ allows }) => allows.includes('vote'))?.id ?? '';
  const file = { kind: 'image', extension: 'jpg', bytes: 1000 } as const;
  const sent = { ticket: waiting, file: 'cloud://x/y', preview: null, theme: 'work' };
  const submission = { ...sent, answers: {}, consent: campaign.consent.version };
  const held = { round, entry: id, text: '当晚单位微信群里转发了作品，大家集中投的票' };
  const award = { award: 'first', theme: null, to: id };
  return {
    'home.open': {},
    'campaign.list': {},
    'campaign.rules': {},
    'upload.ticket': file,
    'entry.submit': submission,
    'entry.mine': PAGE,
    'gallery.page': { order: 'upload', theme: null, seed: 7, cursor: null },
    'gallery.search': { query: '早班车', cursor: null },
    'exhibit.show': { id },
    'ranking.page': { round: null, theme: 'work', cursor: null },
    'units.list': {},
    'contact.forms': {},
    'contact.register': {
      ...{ form: 'union', unit, answers: {} },
      consent: campaign.consent.version,
    },
    'invitation.show': { code },
    'invitation.redeem': { code: 'AAAA-BBBB-CCCC' },
    'results.show': {},
    'certificate.mine': {},
    'certificate.verify': { code: 'AAAA-BBBB-CCCC' },
    'share.code': { entry: id },
    'votes.mine': PAGE,
    'vote.proof': { round, day: '2027-08-02', seat: 1 },
    'ledger.show': {},
    'ledger.seals': PAGE,
    'ledger.parts': PAGE,
    'inquiry.show': { entry: id },
    'inquiry.appeal': held,
    'vote.cast': { entry: id, request: 'swept-by-all' },
    'union.desk': {},
    'union.candidates': { kind: null, cursor: null },
    'union.recommend': { entry: id, request: 'swept-by-all' },
    'union.withdraw': { entry: batch, reason: REASON },
    'union.inquiries': PAGE,
    'union.appeal': held,
    'batch.ticket': file,
    'batch.submit': submission,
    'batch.works': PAGE,
    'judge.desk': {},
    'judge.works': { judging: 'experts' },
    'judge.score': {
      ...{ judging: 'experts', work: 'x', revision: 0 },
      ...{ marks: {}, comment: '', submit: false },
    },
    'judge.abstain': { judging: 'experts', work: 'x', revision: 0, reason: REASON },
    'organizer.board': {},
    'organizer.queue': { state: 'published', theme: null, cursor: null },
    'entry.accept': { id, revision: 99, signed: [] },
    'entry.reject': { id, ...never },
    'entry.disqualify': { id, ground: 0, ...never },
    'entry.assign': { id, unit, ...never },
    'entry.find': { query: '班车' },
    'edition.publish': { edition: 99, entries: [works.accepted] },
    'edition.plan': { edition: 99, day: '2027-08-09', entries: [], revision: 99 },
    'edition.plans': {},
    'office.show': {},
    'rounds.board': {},
    'figures.show': { round: null },
    'unit.lines': {},
    'unit.add': { name: '阜新市总工会', level: 'city' },
    'unit.retire': { unit: 'nowhere', reason: REASON },
    'unit.importTicket': { extension: 'csv', bytes: 100 },
    'unit.import': { file: 'cloud://x/nowhere.csv' },
    'contact.queue': { state: 'approved', cursor: null },
    'contact.approve': { id: registration, revision: 99 },
    'contact.reject': { id: registration, ...never },
    'contact.revoke': { id: registration, ...never },
    'invitation.create': { role: 'judge', name: '王老师', unit: null },
    'invitation.list': {},
    'invitation.revoke': { id: invitation, reason: REASON },
    'selection.show': { id: 'finalists' },
    'selection.adjust': { id: 'finalists', entry: id, admit: true, ...never },
    'selection.confirm': { id: 'finalists', revision: 99 },
    'scores.show': { judging: null },
    'awards.show': {},
    'awards.give': { ...award, ...never },
    'awards.take': { ...award, ...never },
    'results.publish': { revision: 99 },
    'results.withdraw': { ...never },
    'decision.list': { subject: null, cursor: null },
    'own.show': {},
    'own.download': {},
    'own.correct': { kind: 'entry', id, revision: 99, answers: {} },
    'own.erase': { understood: true },
    'entry.withdraw': { id, ...never },
    'entry.report': { entry: id, ground: 'other', text: '照片拍得不清楚' },
    'entry.inspect': { id: waiting },
    'entry.original': { id, purpose: PURPOSE },
    'entry.lookalikes': { id },
    'personal.show': { kind: 'registration', id: registration, purpose: PURPOSE },
    'disclosure.list': PAGE,
    'report.list': { open: false, cursor: null },
    'report.decide': { entry: id, upTo: 0, verdict: 'dismiss', reason: REASON },
    'proposal.list': {},
    'proposal.decline': { id: 'nowhere', reason: REASON },
    'inquiry.list': { pending: false, cursor: null },
    'inquiry.decide': {
      ...{ round, entry: id, revision: 99, holds: ['nowhere'] },
      ...{ verdict: 'release', reason: REASON },
    },
    'export.sheet': { sheet: 'entries' },
    'export.ledger': {},
    'export.site': {},
  };
};
