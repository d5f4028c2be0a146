import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign } from '../../cloudfunctions/core/campaigns/poverty-stories';
import { stepsThat } from '../../cloudfunctions/core/steps/campaign/steps';
import { campaign as drawn } from './open-campaigns/screened';
import { campaign as byHand } from './open-campaigns/screened-by-hand';

const screening = (draft: CampaignFile) => stepsThat(draft, 'screen')[0]!;
const list = (draft: CampaignFile) => stepsThat(draft, 'rank')[0]!;
const meeting = (draft: CampaignFile) => stepsThat(draft, 'ballot')[0]!;

/** What is planted in notice 004's campaign, and where it is found. */
const PLANTED: readonly (readonly [string, (draft: CampaignFile) => unknown, string[]])[] = [
  ['nothing', () => null, []],
  [
    'a screening without its rule',
    (c) => Reflect.deleteProperty(screening(c), 'assignment'),
    ['steps.0.assignment'],
  ],
  ['a screening that ranks', (c) => Object.assign(screening(c), { rankBy: 'mean' }), ['steps.0']],
  ['a vote with points', (c) => Object.assign(meeting(c), { criteria: [] }), ['steps.2']],
  [
    'a vote without groups of its own',
    (c) => Reflect.deleteProperty(meeting(c), 'groups'),
    ['steps.2.groups'],
  ],
  ['a list that nobody makes', (c) => (meeting(c).from = 'winners'), ['steps.2.from']],
  ['works of a hall that there is not', (c) => (screening(c).from = 'published'), ['steps.0.from']],
  [
    'a list that is made afterwards',
    (c) => {
      meeting(c).round = 'screening';
      list(c).round = 'review';
      c.rounds[2]!.allows.push('select');
    },
    ['steps.2.round'],
  ],
  ['a vote on what is being screened', (c) => (meeting(c).round = 'screening'), ['steps.2.from']],
  [
    'a list before its screening',
    (c) => {
      list(c).round = 'collection';
      c.rounds[0]!.allows.push('select');
    },
    ['steps.1.round'],
  ],
  [
    'a list of screened works by votes',
    (c) => {
      list(c).tally = 'collection';
      c.rounds[0]!.allows.push('vote');
    },
    ['steps.1.tally', 'voting'],
  ],
  [
    'two screenings, each with its list',
    (c) =>
      c.steps.push(
        { ...structuredClone(screening(c)), id: 'again' },
        { ...structuredClone(list(c)), id: 'others', from: 'again' },
      ),
    [],
  ],
  [
    'a kind that there is not',
    (c) => (meeting(c).groups[0]!.kinds = ['text', 'song']),
    ['steps.2.groups.0.kinds.1'],
  ],
  [
    'a kind in two groups',
    (c) => meeting(c).groups[0]!.kinds.push('film'),
    ['steps.2.groups.2.kinds.1'],
  ],
  ['a kind that nobody votes on', (c) => meeting(c).groups.pop(), ['steps.2.groups']],
  ['a quorum above all', (c) => (meeting(c).quorum = { parts: 4, of: 3 }), ['steps.2.quorum']],
  [
    'a share above all',
    (c) => (meeting(c).share = { parts: 3, of: 2, over: false }),
    ['steps.2.share'],
  ],
  ['ties that may be more than awards', (c) => (meeting(c).tie = 'all-in'), ['awards.0.decidedBy']],
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
