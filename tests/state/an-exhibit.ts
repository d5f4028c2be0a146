import { aPieceView } from '../support/piece-view';
import { campaignView } from '../support/campaign';
import type {
  ExhibitCard,
  ExhibitDetail,
  Output,
  VoteReceipt,
  VotesToday,
} from '../../miniprogram/shared/contract';
import type { Ballot } from '../../miniprogram/state/voting';

/** 2027-08-02 12:00 in Shanghai, in the preliminary round. */
export const NOON = Date.UTC(2027, 7, 2, 4);
export const ROUND = 'preliminary';

export function anExhibit(some: Partial<ExhibitCard> = {}): ExhibitCard {
  return {
    id: 'e1',
    number: 7,
    edition: 1,
    title: '渔港清晨',
    theme: 'work',
    kind: 'image',
    form: 'image',
    unit: '大连市总工会',
    preview: 'cloud://p.jpg',
    width: 1200,
    height: 900,
    durationMs: null,
    pieces: 1,
    excerpt: null,
    votes: 12,
    held: 0,
    voided: 0,
    countedTo: NOON - 20_000,
    submittedAt: NOON - 86_400_000,
    ...some,
  };
}

export function aDetail(some: Partial<ExhibitDetail> = {}): ExhibitDetail {
  return {
    ...anExhibit(),
    intro: '天刚亮。',
    pieces: [aPieceView({ file: 'cloud://o.jpg' })],
    publishedAt: NOON - 3_600_000,
    talliedAt: NOON - 15_000,
    round: ROUND,
    ...some,
  };
}

export function aToday(entries: string[] = [], some: Partial<VotesToday> = {}): VotesToday {
  return {
    day: '2027-08-02',
    limit: 10,
    left: 10 - entries.length,
    entries,
    refusal: null,
    ...some,
  };
}

export function aReceipt(some: Partial<VoteReceipt> = {}): VoteReceipt {
  return {
    id: 'r1',
    nonce: 'n1',
    entry: 'e1',
    round: ROUND,
    day: '2027-08-02',
    seat: 1,
    at: NOON,
    window: NOON / 5000,
    before: 12,
    ...some,
  };
}

export function aBallot(some: Partial<Ballot> = {}): Ballot {
  return {
    campaign: campaignView,
    round: ROUND,
    today: aToday(),
    receipts: [],
    busy: new Set(),
    refused: new Map(),
    ...some,
  };
}

export function aHome(some: Partial<Output<'home.open'>> = {}): Output<'home.open'> {
  return {
    campaign: campaignView,
    me: { roles: ['citizen'], unit: null, acts: false },
    today: aToday(),
    edition: null,
    picks: [],
    resultsAt: null,
    templates: { outcome: null, reminder: null },
    ...some,
  };
}
