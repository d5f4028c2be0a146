import { campaignView } from '../../support/campaign';
import { stagesOf } from '../../../miniprogram/state/stages';

const { rounds } = campaignView;
const preliminary = rounds.find(({ id }) => id === 'preliminary')!;
const stateAt = (now: number) =>
  Object.fromEntries(stagesOf(rounds, now).map(({ id, state }) => [id, state]));

test('a round is current from its first to its last millisecond', () => {
  expect(stateAt(preliminary.opensAt - 1)['preliminary']).toBe('coming');
  expect(stateAt(preliminary.opensAt)['preliminary']).toBe('current');
  expect(stateAt(preliminary.closesAt)['preliminary']).toBe('current');
  expect(stateAt(preliminary.closesAt + 1)['preliminary']).toBe('past');
});

test('every round of the campaign is on the line, in order, with its days', () => {
  const stages = stagesOf(rounds, preliminary.opensAt);
  expect(stages.map(({ id }) => id)).toEqual(rounds.map(({ id }) => id));
  expect(stages.find(({ id }) => id === 'preliminary')!.dates).toBe('8月1日至9月15日');
});

test('a window without an end prints only its beginning', () => {
  const open = { ...preliminary, closesAt: preliminary.opensAt + 400 * 86_400_000 };
  expect(stagesOf([open], open.opensAt)[0]!.dates).toBe('8月1日起');
});

test('a round of one day is that day', () => {
  const day = { ...preliminary, closesAt: preliminary.opensAt + 86_399_999 };
  expect(stagesOf([day], day.opensAt)[0]!.dates).toBe('8月1日');
});
