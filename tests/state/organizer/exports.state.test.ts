import {
  exportLines,
  exportsOf,
  packageRows,
  type Export,
  type Step,
} from '../../../miniprogram/packages/organizer/pages/exports/exports.state';
import { SHEETS } from '../../../miniprogram/shared/contract';
import { campaignView, officeView } from '../../support/campaign';

const premises = { campaign: campaignView, office: officeView };
const own = exportsOf(premises);
const collection = {
  id: 'book',
  name: '作品集',
  of: 'collection',
  from: 0,
  places: [] as string[],
  source: { reading: '印发作品集' },
} as const;
const all = exportsOf({
  ...premises,
  campaign: { ...campaignView, publications: [...campaignView.publications, collection] },
});
const lineOf = (id: Export, step?: Step) =>
  exportLines(own, new Map(step === undefined ? [] : [[id, step]])).find((line) => line.id === id)!;

describe('exports', () => {
  it('offer every sheet of the contract, the ledger and the website, each explained', () => {
    const lines = exportLines(own, new Map());
    expect(lines.map(({ id }) => id)).toEqual([...SHEETS, 'ledger', 'site']);
    expect(lines.every(({ name, about }) => name !== '' && about !== '')).toBe(true);
    expect(own).toHaveLength(lines.length);
  });

  it('say beforehand which lists hold personal data', () => {
    const personal = exportLines(own, new Map()).filter((line) => line.personal);
    expect(personal.map(({ id }) => id)).toEqual(['winners', 'contacts', 'decisions']);
  });

  it('go from making over fetching to a file, or to what went wrong', () => {
    expect(lineOf('scores')).toMatchObject({ state: 'idle', words: '', percent: 0 });
    expect(lineOf('scores', { at: 'making' }).words).toBe('正在生成文件');
    expect(lineOf('scores', { at: 'fetching', percent: 40 })).toMatchObject({
      words: '正在下载 40%',
      percent: 40,
    });
    const file = { name: '评审成绩.xlsx', url: 'https://x', bytes: 20480 };
    expect(lineOf('scores', { at: 'ready', path: 'wxfile://a', file })).toMatchObject({
      words: '评审成绩.xlsx，20 KB',
      percent: 100,
    });
    const fault = { code: 'NETWORK' as const, reason: '文件没有下载完。', remedy: '请重试。' };
    expect(lineOf('scores', { at: 'failed', fault })).toMatchObject({ state: 'failed', fault });
  });

  it('open tables and documents, and send what a phone cannot open', () => {
    const lines = exportLines(all, new Map()).filter(({ opens }) => !opens);
    expect(lines.map(({ id }) => id)).toEqual(['ledger', 'site', 'pages']);
  });

  it('offer a collection only where one is published', () => {
    expect(all.filter((id) => !own.includes(id))).toEqual(['book', 'pages']);
  });

  it('offer no list of what the campaign does not have', () => {
    const office = { ...officeView, recommendation: null, selections: [], judgings: [] };
    const bare = exportsOf({ campaign: { ...campaignView, voting: null }, office });
    const gone = ['recommendations', 'finalists', 'scores', 'ledger'];
    expect(own.filter((id) => !bare.includes(id))).toEqual(gone);
  });

  it('say of a list how many works it has, or why there is none', () => {
    const line = { list: 'accepted', name: '全部', works: 3, refusal: null };
    const refusal = {
      allowed: false as const,
      ...{ rule: 'package.unconfirmed', source: { reading: '名单' }, facts: {} },
      ...{ reason: '名单还没有确认。', remedy: '请先确认。' },
    };
    expect(packageRows([line, { ...line, works: 0, refusal }]).map(({ words }) => words)).toEqual([
      '3 件作品',
      '名单还没有确认。',
    ]);
  });
});
