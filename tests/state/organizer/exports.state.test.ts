import {
  exportLines,
  EXPORTS,
  type Export,
  type Step,
} from '../../../miniprogram/packages/organizer/pages/exports/exports.state';
import { SHEETS } from '../../../miniprogram/shared/contract';

const lineOf = (id: Export, step?: Step) =>
  exportLines(new Map(step === undefined ? [] : [[id, step]])).find((line) => line.id === id)!;

describe('exports', () => {
  it('offer every sheet of the contract, the ledger and the website, each explained', () => {
    const lines = exportLines(new Map());
    expect(lines.map(({ id }) => id)).toEqual([...SHEETS, 'ledger', 'site']);
    expect(lines.every(({ name, about }) => name !== '' && about !== '')).toBe(true);
    expect(EXPORTS).toHaveLength(lines.length);
  });

  it('say beforehand which lists hold personal data', () => {
    const personal = exportLines(new Map()).filter((line) => line.personal);
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

  it('open sheets, and send what a phone cannot open', () => {
    expect(
      exportLines(new Map())
        .filter(({ archive }) => archive)
        .map(({ id }) => id),
    ).toEqual(['ledger', 'site']);
  });
});
