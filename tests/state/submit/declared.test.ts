import {
  declared,
  declaredFaults,
  declareView,
  nothingDeclared,
  restoreDeclaring,
} from '../../../miniprogram/state/declared';
import { declaredNotes } from '../../../miniprogram/state/form-notes';
import { aCampaign } from './a-campaign';
import { aStoriesCampaign } from './kinds';

const campaign = aStoriesCampaign();
const fine = { borrowed: '25', madeIn: '2020-09', own: true };

test('a campaign that asks for nothing is declared nothing, whatever was typed', () => {
  expect(declareView(aCampaign(), fine)).toBeNull();
  expect(declared(aCampaign(), fine)).toEqual({
    ...{ borrowedPercent: null, madeIn: null, unpublished: false },
  });
  expect(declaredFaults(aCampaign(), nothingDeclared())).toEqual([]);
});

test.each([
  ['fine', {}, ''],
  ['nothing borrowed', { borrowed: '0' }, ''],
  ['half a percent more', { borrowed: '25.5' }, 'borrowedPercent'],
  ['no number', { borrowed: '四分之一' }, 'borrowedPercent'],
  ['nothing typed', { borrowed: '' }, 'borrowedPercent'],
  ['the first month', { madeIn: '2012-11' }, ''],
  ['a month before', { madeIn: '2012-10' }, 'madeIn'],
  ['a month after', { madeIn: '2020-10' }, 'madeIn'],
  ['no month', { madeIn: '' }, 'madeIn'],
  ['not ticked', { own: false }, 'unpublished'],
])('%s', (_what, changed, wrong) => {
  const faults = declaredFaults(campaign, { ...fine, ...changed });
  expect(Object.keys(declaredNotes(faults)).join()).toBe(wrong);
});

test('each says what is asked, with its clause', () => {
  const view = declareView(campaign, fine);
  expect(view?.borrowed?.hint).toMatch(/^不超过 25%。依据：通知原文“/);
  expect(view?.madeIn?.words).toBe('2020年9月');
  expect(view?.madeIn?.hint).toMatch(/^2012年11月至2020年9月。/);
  expect(view?.own?.words).toBe('作品是作者原创，没有在任何地方发表过');
});

test('comes back as it was kept', () => {
  expect(restoreDeclaring(JSON.parse(JSON.stringify(fine)))).toEqual(fine);
  expect(restoreDeclaring('odd')).toEqual(nothingDeclared());
});
