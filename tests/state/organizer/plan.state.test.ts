import * as state from '../../../miniprogram/packages/organizer/pages/plan/plan.state';
import { plannedFor } from '../../../miniprogram/packages/organizer/pages/publish/publish.state';
import type { EditionPlan } from '../../../miniprogram/shared/contract';
import { PUBLISH_AT_ONCE } from '../../../miniprogram/shared/works/publish';
import { aCampaign, shanghai } from '../../support/campaign';
import { anItem } from './an-item';

const campaign = aCampaign();
const NOW = shanghai('08-06 10:00:00');
const items = [
  anItem('a', { theme: 'work' }),
  anItem('b', { theme: 'work' }),
  anItem('c', { theme: 'nature' }),
];
const plan = (edition: number, day: string, entries: string[]): EditionPlan => ({
  edition,
  day,
  entries,
  revision: 1,
});

describe('planning editions', () => {
  it('shows how an edition is spread over the themes', () => {
    const [card] = state.planCards([plan(3, '2027-08-10', ['a', 'b', 'c'])], items, campaign);
    expect(card).toMatchObject({ edition: 3, day: '8月10日刊发', count: 3 });
    expect(card?.shares.map(({ name, count, tone }) => [name, count, tone])).toEqual([
      ['敬业爱岗', 2, 1],
      ['山水爱美', 1, 6],
    ]);
    expect(card?.shares.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect(card?.missing).toBe('还没有：传承爱家、正直爱义、助人爱善、青春爱心、其他类别');
  });

  it('goes on with the next edition that nobody has planned', () => {
    const plans = [plan(3, '2027-08-10', []), plan(5, '2027-08-12', [])];
    expect(state.nextUnplanned(plans, 3)).toBe(4);
    expect(state.nextUnplanned([], 3)).toBe(3);
  });

  it('proposes the day after the last plan, within the days that can be had', () => {
    const plans = [plan(3, '2027-08-10', [])];
    expect(state.draftOf(4, plans, campaign, NOW)).toEqual({
      edition: 4,
      day: '2027-08-11',
      entries: [],
      revision: 0,
    });
    expect(state.draftOf(4, [], campaign, NOW).day).toBe('2027-08-06');
    expect(state.draftOf(4, [plan(3, '2027-09-15', [])], campaign, NOW).day).toBe('2027-08-06');
    expect(state.draftOf(3, plans, campaign, NOW)).toBe(plans[0]);
    expect(state.daysOf(campaign, shanghai('07-26 10:00:00'))).toEqual({
      first: '2027-08-01',
      last: '2027-09-15',
    });
    expect(state.daysOf(campaign, shanghai('09-16 00:00:00'))).toBeNull();
  });

  it('leaves to another plan what it holds', () => {
    const draft = state.draftOf(4, [], campaign, NOW);
    const rows = state.planRows(draft, [plan(3, '2027-08-10', ['b'])], items, campaign);
    expect(rows.map(({ elsewhere }) => elsewhere)).toEqual(['', '已编入第 3 期', '']);
  });

  it('takes entries in and out, and says how many are too many', () => {
    const draft = state.draftOf(4, [], campaign, NOW);
    const one = state.toggleEntry(draft, 'a');
    expect(one.entries).toEqual(['a']);
    expect(state.toggleEntry(one, 'a').entries).toEqual([]);
    const full = { ...draft, entries: Array.from({ length: PUBLISH_AT_ONCE }, String) };
    expect(state.isKeepable(full)).toBe(true);
    const over = state.toggleEntry(full, 'one more');
    expect(state.isKeepable(over)).toBe(false);
    expect(state.planWords(over)).toMatch(/去掉 1 件/);
  });

  it('is refused on a day that nothing is published, by the rule the server asks', () => {
    const draft = state.draftOf(4, [], campaign, NOW);
    expect(state.planRefusal(draft, campaign, NOW)).toBeNull();
    expect(state.planRefusal({ ...draft, day: '2027-08-05' }, campaign, NOW)?.rule).toBe(
      'plan.day',
    );
  });

  it('is what the edition is published from', () => {
    expect(plannedFor(3, [plan(3, '2027-08-10', ['b'])])).toEqual(['b']);
    expect(plannedFor(4, [plan(3, '2027-08-10', ['b'])])).toEqual([]);
  });
});
