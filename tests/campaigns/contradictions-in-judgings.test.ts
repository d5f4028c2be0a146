import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign } from '../../cloudfunctions/core/campaigns/poverty-stories';
import { campaign as drawn } from './open-campaigns/screened';
import { campaign as byHand } from './open-campaigns/screened-by-hand';

type Judging = CampaignFile['judgings'][number];
type Ballot = NonNullable<Judging['ballot']>;

const screening = (draft: CampaignFile): Judging => draft.judgings[0]!;
const meeting = (draft: CampaignFile): Judging => draft.judgings[1]!;
const ballot = (draft: CampaignFile): Ballot => meeting(draft).ballot!;

/** What is planted in notice 004's campaign, and where it is found. */
const PLANTED: readonly (readonly [string, (draft: CampaignFile) => unknown, string[]])[] = [
  ['nothing', () => null, []],
  [
    'a screening without its rule',
    (c) => (screening(c).screening = null),
    ['judgings.0.screening'],
  ],
  ['a screening that ranks', (c) => (screening(c).rankBy = 'mean'), ['judgings.0.rankBy']],
  [
    'a vote with points',
    (c) =>
      (meeting(c).criteria = [
        { id: 'all', name: '总分', weight: 100, reach: null, source: { reading: '总分' } },
      ]),
    ['judgings.1.criteria'],
  ],
  ['a vote without groups of its own', (c) => (meeting(c).ballot = null), ['judgings.1.ballot']],
  ['a list that nobody makes', (c) => (meeting(c).from = 'winners'), ['judgings.1.from']],
  [
    'works of a hall that there is not',
    (c) => (screening(c).from = 'published'),
    ['judgings.0.from'],
  ],
  [
    'a list that is made afterwards',
    (c) => {
      meeting(c).round = 'screening';
      c.selections[0]!.round = 'review';
      c.rounds[2]!.allows.push('select');
      screening(c).round = 'review';
    },
    ['judgings.1.from'],
  ],
  [
    'a vote on what is being screened',
    (c) => (meeting(c).round = 'screening'),
    ['judgings.1.from'],
  ],
  [
    'a list without a screening in its round',
    (c) => {
      c.selections[0]!.round = 'review';
      c.rounds[2]!.allows.push('select');
      meeting(c).round = 'review';
    },
    ['judgings.1.from', 'selections.0.pool'],
  ],
  [
    'two screenings of which a list could come',
    (c) => c.judgings.push({ ...structuredClone(screening(c)), id: 'again' }),
    ['selections.0.pool'],
  ],
  [
    'a kind that there is not',
    (c) => (ballot(c).groups[0]!.kinds = ['text', 'song']),
    ['judgings.1.ballot.groups.0.kinds.1'],
  ],
  [
    'a kind in two groups',
    (c) => ballot(c).groups[0]!.kinds.push('film'),
    ['judgings.1.ballot.groups.2.kinds.1'],
  ],
  ['a kind that nobody votes on', (c) => ballot(c).groups.pop(), ['judgings.1.ballot.groups']],
  [
    'a quorum above all',
    (c) => (ballot(c).quorum = { parts: 4, of: 3 }),
    ['judgings.1.ballot.quorum'],
  ],
  [
    'a share above all',
    (c) => (ballot(c).share = { parts: 3, of: 2, over: false }),
    ['judgings.1.ballot.share'],
  ],
  ['ties that may be more than awards', (c) => (ballot(c).tie = 'all-in'), ['awards.0.decidedBy']],
  [
    'an award by a screening',
    (c) => (c.awards[0]!.decidedBy = 'screening'),
    ['awards.0.decidedBy'],
  ],
];

it.each(PLANTED)('%s', (_, change, paths) => {
  const draft = structuredClone(campaign);
  change(draft);
  const found = checkCampaign(draft);
  expect(found.map((one) => one.path.join('.'))).toEqual(paths);
  for (const { problem, remedy } of found)
    expect(`${problem} ${remedy}`).toMatch(/^\S+.* [请可].*。$/);
});

it('the campaigns that the tests of screenings and votes run are in order', () => {
  expect([checkCampaign(drawn), checkCampaign(byHand)]).toEqual([[], []]);
});
