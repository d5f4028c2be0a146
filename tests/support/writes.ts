import { aWish } from './one-file';
import type { ActionName } from '../../miniprogram/shared/contract';
import type { Write } from './write';
import { STEP_WRITES } from './writes-steps';

const REASON = '按活动方案处理';
const APPEAL = '当晚单位微信群里转发了作品，大家集中投的票';

/** Every action that changes something. */
export const WRITES = {
  ...STEP_WRITES,
  'upload.ticket': {
    who: 'citizen',
    allows: 'submit',
    input: aWish('image', 'jpg', 1000),
  },
  'entry.submit': { who: 'citizen', allows: 'submit', input: { $: 'own' } },
  'vote.cast': {
    who: 'citizen',
    allows: 'vote',
    input: { entry: '{shown}', request: 'matrix-vote' },
  },
  'contact.register': {
    who: 'citizen',
    allows: null,
    input: { form: 'union', unit: '{unit}', answers: {}, consent: '2027-1' },
  },
  'invitation.redeem': { who: 'citizen', allows: null, input: { code: 'AAAA-BBBB-CCCC' } },

  'entry.withdraw': {
    who: 'citizen',
    allows: null,
    input: { id: '{waiting}', revision: 9, reason: REASON },
  },
  'own.correct': {
    who: 'citizen',
    allows: null,
    input: { kind: 'entry', id: '{waiting}', revision: 9, answers: { phone: '13900139000' } },
  },
  'entry.report': {
    who: 'citizen',
    allows: null,
    input: { entry: '{shown}', ground: 'stolen', text: '' },
  },
  'inquiry.appeal': {
    who: 'citizen',
    allows: null,
    input: { round: 'preliminary', entry: '{shown}', text: APPEAL },
  },

  'union.recommend': {
    who: 'contact',
    allows: 'recommend',
    input: { entry: '{shown}', request: 'matrix-seat' },
  },
  'union.withdraw': {
    who: 'contact',
    allows: 'recommend',
    input: { entry: '{shown}', reason: REASON },
  },
  'union.appeal': {
    who: 'contact',
    allows: null,
    input: { round: 'preliminary', entry: '{shown}', text: APPEAL },
  },
  'batch.ticket': {
    who: 'contact',
    allows: 'submit',
    input: aWish('image', 'jpg', 1000),
  },
  'batch.submit': { who: 'contact', allows: 'submit', input: { $: 'batch' } },

  // The matrix runs a campaign that the organizer reviews alone: nobody looks first at anything in it.
  'first.accept': {
    who: 'partner',
    allows: null,
    input: { id: '{waiting}', revision: 9, signed: [] },
  },
  'first.reject': {
    who: 'partner',
    allows: null,
    input: { id: '{waiting}', revision: 9, reason: REASON },
  },

  'judge.score': {
    who: 'judge',
    allows: 'score',
    input: { judging: 'experts', work: 'x', revision: 0, marks: {}, comment: '', submit: false },
  },
  'judge.abstain': {
    who: 'judge',
    allows: 'score',
    input: { judging: 'experts', work: 'x', revision: 0, reason: REASON },
  },

  'entry.accept': {
    who: 'organizer',
    allows: null,
    input: { id: '{waiting}', revision: 9, signed: [] },
  },
  'report.decide': {
    who: 'organizer',
    allows: null,
    input: { entry: '{shown}', upTo: 1, verdict: 'dismiss', reason: REASON },
  },
  'entry.reject': {
    who: 'organizer',
    allows: null,
    input: { id: '{waiting}', revision: 9, reason: REASON },
  },
  'entry.disqualify': {
    who: 'organizer',
    allows: null,
    input: { id: '{waiting}', revision: 9, ground: 0, reason: REASON },
  },
  'entry.assign': {
    who: 'organizer',
    allows: null,
    input: { id: '{waiting}', revision: 9, unit: null, reason: REASON },
  },
  'edition.publish': {
    who: 'organizer',
    allows: 'publish',
    input: { edition: 9, entries: ['{waiting}'] },
  },
  'edition.plan': {
    who: 'organizer',
    allows: null,
    input: { edition: 9, day: '2027-08-09', entries: [], revision: 9 },
  },
  'unit.add': { who: 'organizer', allows: null, input: { name: '阜新市总工会', level: 'city' } },
  'unit.retire': { who: 'organizer', allows: null, input: { unit: 'nowhere', reason: REASON } },
  'unit.importTicket': {
    who: 'organizer',
    allows: null,
    input: { extension: 'csv', bytes: 1000 },
  },
  'unit.import': { who: 'organizer', allows: null, input: { file: 'cloud://x/nowhere.csv' } },
  'contact.approve': { who: 'organizer', allows: null, input: { id: 'nowhere', revision: 0 } },
  'contact.reject': {
    who: 'organizer',
    allows: null,
    input: { id: 'nowhere', revision: 0, reason: REASON },
  },
  'contact.revoke': {
    who: 'organizer',
    allows: null,
    input: { id: 'nowhere', revision: 0, reason: REASON },
  },
  'invitation.create': {
    who: 'organizer',
    allows: null,
    input: { role: 'judge', name: '王老师', unit: null },
  },
  'invitation.revoke': { who: 'organizer', allows: null, input: { id: 'nowhere', reason: REASON } },
  'inquiry.decide': {
    who: 'organizer',
    allows: null,
    input: {
      ...{ round: 'preliminary', entry: '{shown}', revision: 0, holds: ['nowhere'] },
      ...{ verdict: 'release', reason: REASON },
    },
  },
  'selection.adjust': {
    who: 'organizer',
    allows: 'select',
    input: { id: 'finalists', revision: 9, entry: '{shown}', admit: true, reason: REASON },
  },
  'selection.confirm': {
    who: 'organizer',
    allows: 'select',
    input: { id: 'finalists', revision: 9 },
  },
  'awards.give': {
    who: 'organizer',
    allows: null,
    input: { revision: 9, award: 'first', theme: null, to: '{shown}', reason: REASON },
  },
  'awards.take': {
    who: 'organizer',
    allows: null,
    input: { revision: 9, award: 'first', theme: null, to: '{shown}', reason: REASON },
  },
  'personal.show': {
    who: 'organizer',
    allows: null,
    input: { kind: 'entry', id: '{waiting}', purpose: '联系作者核实信息' },
  },
  'entry.inspect': { who: 'organizer', allows: null, input: { id: '{waiting}' } },
  'entry.original': {
    who: 'organizer',
    allows: null,
    input: { id: '{waiting}', purpose: '核对拍摄时间和地点' },
  },
  'form.print': {
    who: 'organizer',
    allows: null,
    input: { entry: '{waiting}', purpose: '打印报名表盖章' },
  },
  'form.ofUnit': {
    who: 'contact',
    allows: null,
    input: { entry: '{waiting}', purpose: '打印报名表盖章' },
  },
  'form.own': { who: 'citizen', allows: null, input: { entry: '{waiting}' } },
  'package.build': { who: 'organizer', allows: null, input: { list: 'accepted', part: 1 } },
  'package.take': {
    who: 'organizer',
    allows: null,
    input: { list: 'accepted', part: 1, purpose: '报送上级单位' },
  },
  'forwarding.send': {
    who: 'organizer',
    allows: null,
    input: { id: 'nowhere', revision: 9, day: '2027-11-02', note: '' },
  },
  'proposal.decline': { who: 'organizer', allows: null, input: { id: 'nowhere', reason: REASON } },
  'results.publish': { who: 'organizer', allows: 'announce', input: { revision: 0 } },
  'results.withdraw': {
    who: 'organizer',
    allows: null,
    input: { revision: 0, reason: REASON },
  },
  // Last, as it takes back what the others need.
  'own.erase': { who: 'citizen', allows: null, input: { understood: true } },
} as const satisfies Partial<Record<ActionName, Write>>;

/** Every action that only reads. */
export const READS = [
  'home.open',
  'campaign.list',
  'campaign.rules',
  'entry.mine',
  'own.show',
  'own.download',
  'gallery.page',
  'gallery.search',
  'exhibit.show',
  'ranking.page',
  'votes.mine',
  'vote.proof',
  'ledger.show',
  'ledger.seals',
  'units.list',
  'contact.forms',
  'invitation.show',
  'results.show',
  'certificate.mine',
  'certificate.verify',
  'share.code',
  'inquiry.show',
  'inquiry.list',
  'union.inquiries',
  'union.desk',
  'union.candidates',
  'batch.works',
  'judge.desk',
  'judge.works',
  'office.show',
  'first.desk',
  'first.queue',
  'first.show',
  'organizer.board',
  'organizer.queue',
  'entry.find',
  'entry.lookalikes',
  'edition.plans',
  'rounds.board',
  'figures.show',
  'unit.lines',
  'contact.queue',
  'invitation.list',
  'selection.show',
  'scores.show',
  'panel.show',
  'screening.works',
  'screening.board',
  'ballot.papers',
  'ballot.board',
  'chair.board',
  'awards.show',
  'decision.list',
  'proposal.list',
  'report.list',
  'disclosure.list',
  'export.sheet',
  'export.ledger',
  'ledger.parts',
  'export.site',
  'export.collection',
  'package.list',
  'package.show',
  'forwarding.board',
] as const satisfies readonly ActionName[];
