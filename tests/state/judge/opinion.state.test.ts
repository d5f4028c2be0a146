import {
  opinionPage,
  sheetView,
} from '../../../miniprogram/packages/judge/pages/opinion/opinion.state';
import { checkSheet, openSheet } from '../../../miniprogram/packages/judge/pages/opinion/sheet';
import type { OpinionDraft } from '../../../miniprogram/services/judge-drafts';
import { aCampaign } from '../../support/campaign';
import { aScreened, aScreening } from './a-panel';

const sheet = (own: Partial<OpinionDraft> = {}): OpinionDraft => ({
  revision: 1,
  passes: null,
  opinion: '',
  ...own,
});

describe('what is begun with', () => {
  const { answer } = aScreened(1, { state: 'failed', opinion: '没有劳动者', revision: 2 });
  const same = sheet({ revision: 2, passes: false, opinion: '没有劳动者' });
  test.each([
    ['nothing kept', null, same, false, false],
    ['the same kept', { ...same, opinion: ' 没有劳动者 ' }, same, false, false],
    ['something else kept', { ...same, passes: true }, { ...same, passes: true }, true, false],
    [
      'written over an older answer',
      { ...same, revision: 1, passes: true },
      { ...same, revision: 1, passes: true },
      false,
      true,
    ],
  ])('%s', (_, kept, begun, restored, overtaken) => {
    expect(openSheet(kept, answer)).toEqual({ sheet: begun, restored, overtaken });
  });
});

describe('what is missing', () => {
  test.each([
    ['failed', null, '', 'passes'],
    ['failed', true, '', null],
    ['failed', false, '', 'opinion'],
    ['failed', false, '不好看', 'opinion'],
    ['failed', false, '不真实的', null],
    ['always', true, '', 'opinion'],
    ['always', true, '内容真实', null],
    ['failed', true, '长'.repeat(501), 'opinion'],
  ] as const)('rule %s, passes %s, “%s”: %s', (opinion, passes, words, path) => {
    const faults = checkSheet({ opinion }, sheet({ passes, opinion: words }));
    expect(faults.map((fault) => fault.path)).toEqual(path === null ? [] : [path]);
  });
});

describe('the sheet', () => {
  test.each([
    ['failed', true, '意见（通过的可不填）'],
    ['failed', false, '意见'],
    ['always', true, '意见'],
  ] as const)('rule %s, passes %s: %s', (opinion, passes, asks) => {
    expect(sheetView({ opinion }, sheet({ passes }), []).asks).toBe(asks);
  });

  test('says each fault beside what it is about, and counts characters', () => {
    const faults = [{ path: 'passes', reason: '还没有选择。', remedy: '请选择。' }];
    const view = sheetView({ opinion: 'failed' }, sheet({ opinion: ' 四个字啊 ' }), faults);
    expect(view).toMatchObject({ passesFault: '还没有选择。请选择。', opinionFault: '' });
    expect(view.counter).toBe('4 / 500');
  });
});

test('the page says what was answered last, and how many are left', () => {
  const page = (own: Parameters<typeof aScreened>[1], desk = aScreening()) =>
    opinionPage(aScreened(2, own), desk, aCampaign());
  expect(page({}).answered).toBe('');
  expect(page({ state: 'failed' }).answered).toBe('10月20日 00:00 提交：不通过。截止前可以修改。');
  expect(page({}).left).toBe('还有 2 件没有评');
  expect(page({}, aScreening({ passed: 2, failed: 2 })).left).toBe('全部评完了');
  expect(page({}).work).toMatchObject({ place: '第 2 件，共 4 件', title: '作品2' });
});
