import { mayPassGate } from '../../../miniprogram/shared/votes/gate';
import { mayPublish } from '../../../miniprogram/shared/works/publish';
import { mayVote } from '../../../miniprogram/shared/votes/vote';
import { aCampaign, shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const round = 'preliminary';
const open = { now: shanghai('08-05 12:00:00'), round };
const justBefore = (ms: number): number => open.now - ms;
const none = { votesToday: 0, votesForEntryToday: 0 };

/** Refusals of publishing, voting, and thresholds of votes. */
export const voteSamples: Samples = {
  'publish.window': ['07-31 23:59:59', '09-16 00:00:00'].map((moment) =>
    refusalOf(mayPublish(campaign, shanghai(moment))),
  ),
  'vote.window': [
    refusalOf(mayVote(campaign, { now: shanghai('07-31 23:59:59'), round }, none)),
    refusalOf(mayVote(campaign, { now: shanghai('09-16 00:00:00'), round }, none)),
    refusalOf(mayVote(aCampaign({ voting: null }), open, none)),
  ],
  'vote.perDay': [refusalOf(mayVote(campaign, open, { votesToday: 10, votesForEntryToday: 0 }))],
  'vote.perEntryPerDay': [
    refusalOf(mayVote(campaign, open, { votesToday: 1, votesForEntryToday: 1 })),
  ],
  'vote.pace': [refusalOf(mayVote(campaign, open, { ...none, castAt: [0, 1, 2].map(justBefore) }))],
  'vote.risk': [refusalOf(mayVote(campaign, open, { ...none, riskRank: 4 }))],
  'vote.perAddress': [open, { now: shanghai('09-15 23:55:00'), round }].map((moment) =>
    refusalOf(mayVote(campaign, moment, { ...none, votesOfAddress: 300 })),
  ),
  'gate.*': campaign.gates.map((gate) => refusalOf(mayPassGate(gate, gate.moreThan))),
};
