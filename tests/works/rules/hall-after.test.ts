import { officeView } from '../../support/campaign';
import { hallAfter } from '../../../cloudfunctions/core/steps/parts/selection/hall-after';
import type { SelectionView } from '../../../miniprogram/shared/campaign/office';
import { aCampaign } from '../../support/campaign';

const campaign = aCampaign();
const [finalists, shortlist] = officeView.selections as [SelectionView, SelectionView];
const after = (selection: SelectionView, selections: SelectionView[] = officeView.selections) =>
  hallAfter(campaign, { ...officeView, selections }, selection)?.hall.round ?? null;

test('what a selection admits is shown in the voting round that follows', () => {
  expect(after(finalists)).toBe('final');
  expect(hallAfter(campaign, officeView, finalists)?.opensAt).toBe(
    campaign.rounds.find(({ id }) => id === 'final')?.opensAt,
  );
});

test('nothing is voted on after the last one', () => {
  expect(after(shortlist)).toBeNull();
});

test('of two before one voting round, the later has the last word', () => {
  const first = { ...finalists, id: 'first', round: 'semifinal' };
  expect(after(first, [first, finalists, shortlist])).toBeNull();
  expect(after(finalists, [first, finalists, shortlist])).toBe('final');
});

test('a selection during the first voting round is shown in the second', () => {
  const early = { ...finalists, round: 'early' };
  expect(after(early, [early])).toBe('preliminary');
  const during = { ...finalists, round: 'preliminary' };
  expect(after(during, [during])).toBe('final');
});
