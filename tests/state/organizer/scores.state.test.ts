import {
  oneDecimal,
  scoresPage,
  twoDecimals,
} from '../../../miniprogram/packages/organizer/pages/scores/scores.state';
import { officeView } from '../../support/campaign';
import type { JudgeProgress, Output } from '../../../miniprogram/shared/contract';
import { aCampaign } from '../../support/campaign';
import { aScoreLine } from './a-board';

const judge = (name: string, own: Partial<JudgeProgress> = {}): JudgeProgress => ({
  name,
  scored: 0,
  drafts: 0,
  abstained: 0,
  excluded: 0,
  total: 10,
  ...own,
});
const [judging] = officeView.judgings;
const page = (
  own: Partial<Output<'scores.show'>>,
  opened: ReadonlySet<string> = new Set(),
  shown = 30,
) =>
  scoresPage(
    { judging: judging!, lines: [], judges: [], refusal: null, ...own },
    aCampaign(),
    opened,
    shown,
  );

describe('scores', () => {
  it('are ranked as the campaign says, on whose word', () => {
    const { rankBy, rankBySource } = page({});
    expect(rankBy).toBe('按平均分排名');
    expect(rankBySource).toMatch(/^主办方规定，按专家总分的平均分排名/);
  });

  it('say how far each judge is; an abstention counts as done', () => {
    const judges = [
      judge('陈', { scored: 9, abstained: 1 }),
      judge('刘', { scored: 3, drafts: 2, excluded: 1, total: 9 }),
      judge('赵', { total: 0 }),
    ];
    const { progress, judges: lines } = page({ judges });
    expect(lines.map(({ percent, words }) => [percent, words])).toEqual([
      [100, '已评 9 / 10，回避 1'],
      [33, '已评 3 / 9，草稿 2，本单位不评 1'],
      [0, '已评 0 / 0'],
    ]);
    expect(progress).toEqual({ percent: 68, words: '3 位专家，1 位已评完' });
  });

  it('show mean, spread, normalised, and who stayed away', () => {
    const line = aScoreLine('a', {
      mean: 90.456,
      spread: 2.25,
      abstained: 1,
      excluded: 2,
      tied: true,
    });
    const [row] = page({ lines: [line] }).lines;
    expect(row).toMatchObject({
      mean: '90.46',
      figures: '标准差 2.3 · 标准化 89.50',
      panel: '2 人打分，1 人回避，2 人因本单位不评',
      rank: '第 1 名',
      tied: true,
    });
  });

  it('of a work that nobody judged are dashes without a rank', () => {
    const none = aScoreLine('a', { mean: null, spread: null, normalised: null, rank: null });
    expect(page({ lines: [none] }).lines[0]).toMatchObject({
      mean: '–',
      figures: '标准差 – · 标准化 –',
      rank: '未评',
    });
    expect([oneDecimal(0), twoDecimals(0)]).toEqual(['0.0', '0.00']);
  });

  it('open by criterion, with the campaign’s names and weights', () => {
    const lines = [aScoreLine('a'), aScoreLine('b')];
    const [first, second] = page({ lines }, new Set(['a'])).lines;
    expect(first?.criteria[0]).toEqual({
      id: 'theme',
      name: '主题契合',
      words: '27.0 / 30',
      percent: 90,
    });
    expect(first?.criteria).toHaveLength(4);
    expect(second?.criteria).toEqual([]);
  });

  it('come a screen at a time', () => {
    const lines = Array.from({ length: 35 }, (_, index) => aScoreLine(String(index)));
    expect(page({ lines })).toMatchObject({ more: 5 });
    expect(page({ lines }).lines).toHaveLength(30);
    expect(page({ lines }, new Set(), 60).more).toBe(0);
  });
});
