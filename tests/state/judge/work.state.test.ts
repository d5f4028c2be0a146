import {
  checkSheet,
  marksOf,
  openSheet,
  pointsOf,
  sheetOf,
  stepped,
} from '../../../miniprogram/packages/judge/pages/work/sheet';
import { sheetView, workView } from '../../../miniprogram/packages/judge/pages/work/work.state';
import { aCampaign } from '../../support/campaign';
import { aDesk, aScore, aWork, CRITERIA } from './a-work';

const sheet = (points: Record<string, string>, comment = '', revision = 0) => ({
  revision,
  points,
  comment,
});
const score = aScore('draft', { marks: { theme: 28.5 }, comment: '好', revision: 3 });

describe('typed points', () => {
  it.each([
    ['28', 28],
    [' 28.5 ', 28.5],
    ['28。5', 28.5],
    ['28,5', 28.5],
    ['', null],
    ['二十', null],
    ['-1', null],
    ['1e2', null],
    ['28.', null],
  ])('%p is %p', (text, points) => {
    expect(pointsOf(text)).toBe(points);
  });

  it('step by one within the weight, from the nearer end when empty', () => {
    expect(stepped('27.5', 1, 30)).toBe('28.5');
    expect(stepped('30', 1, 30)).toBe('30');
    expect(stepped('29.5', 1, 30)).toBe('30');
    expect(stepped('0.5', -1, 30)).toBe('0');
    expect(stepped('', 1, 30)).toBe('1');
    expect(stepped('', -1, 15)).toBe('15');
    expect(stepped('0.3', 1, 30)).toBe('1.3');
  });
});

describe('what the phone kept', () => {
  it('is nothing new when it says the same as the server', () => {
    const kept = sheet({ theme: '28.5', story: '' }, '好 ', 1);
    expect(openSheet(kept, score)).toMatchObject({ restored: false, overtaken: false });
    expect(openSheet(kept, score).sheet.revision).toBe(3);
    expect(openSheet(null, null)).toMatchObject({ sheet: sheetOf(null), restored: false });
  });

  it('comes back over the score it was written over', () => {
    const kept = sheet({ theme: '28.5', story: '2' }, '', 3);
    expect(openSheet(kept, score)).toEqual({ sheet: kept, restored: true, overtaken: false });
  });

  it('is held against a score that was changed elsewhere meanwhile', () => {
    const kept = sheet({ theme: '20' }, '', 2);
    expect(openSheet(kept, score)).toEqual({ sheet: kept, restored: false, overtaken: true });
  });
});

describe('a sheet', () => {
  const full = { theme: '30', story: '29.5', craft: '25', idea: '15' };

  it('is complete with all points in their range', () => {
    expect(checkSheet(CRITERIA, sheet(full), true)).toEqual([]);
    expect(marksOf(CRITERIA, sheet(full)).marks).toEqual({
      theme: 30,
      story: 29.5,
      craft: 25,
      idea: 15,
    });
  });

  it('may lack points as a draft, not when submitted', () => {
    expect(checkSheet(CRITERIA, sheet({ theme: '30' }), false)).toEqual([]);
    const paths = checkSheet(CRITERIA, sheet({ theme: '30' }), true).map(({ path }) => path);
    expect(paths).toEqual(['marks.story', 'marks.craft', 'marks.idea']);
  });

  it('names each wrong field once, and says what is no number', () => {
    const wrong = sheet({ ...full, theme: '30.5', story: '二十', craft: '1.25' }, '长'.repeat(501));
    const faults = checkSheet(CRITERIA, wrong, true);
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'comment',
      'marks.craft',
      'marks.story',
      'marks.theme',
    ]);
    expect(sheetView(CRITERIA, wrong, faults).lines[1]?.fault).toMatch(/不是数字/);
    expect(sheetView(CRITERIA, wrong, faults).commentFault).toMatch(/删去 1 字/);
  });

  it('adds up what is there without drift, and the slider never leaves its rail', () => {
    const view = sheetView(CRITERIA, sheet({ theme: '0.1', story: '0.2', craft: '99' }), []);
    expect(view.total).toBe('99.3');
    expect(view.filled).toBe('已填 3 项，共 4 项');
    expect(view.lines.map(({ value }) => value)).toEqual([0.1, 0.2, 25, 0]);
  });
});

describe('a work on the judge’s page', () => {
  const answered = (own: Parameters<typeof aWork>[1]) =>
    workView(aWork(2, own), aDesk(), aCampaign()).answered;

  it('says what was answered last', () => {
    expect(answered(null)).toBe('');
    expect(answered(aScore('final', { total: 90.5 }))).toMatch(/总分 90.5 分/);
    expect(answered(score)).toMatch(/草稿，还没有提交/);
    expect(answered(aScore('abstained', { reason: '认识作者' }))).toMatch(/原因：认识作者/);
  });

  it('has its place among all', () => {
    expect(workView(aWork(2), aDesk(), aCampaign()).place).toBe('第 2 件，共 4 件');
  });
});
