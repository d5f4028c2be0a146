import { wrapped } from '../../../miniprogram/state/wrapped';

const fits = (most: number) => (line: string) => Array.from(line).length <= most;

describe('wrapping', () => {
  it('fills each line, and keeps what was broken by hand', () => {
    expect(wrapped('一二三四五', fits(2))).toEqual(['一二', '三四', '五']);
    expect(wrapped('一\n二三', fits(2))).toEqual(['一', '二三']);
    expect(wrapped('', fits(2))).toEqual([]);
  });

  it('begins no line with a stop or a closing mark', () => {
    expect(wrapped('《甲》，乙丙。', fits(2))).toEqual(['《甲》，', '乙丙。']);
  });

  it('cuts what does not fit at all, within the line', () => {
    expect(wrapped('一二三四五六七', fits(3), 2)).toEqual(['一二三', '四五…']);
    expect(wrapped('一二三', fits(3), 1)).toEqual(['一二三']);
  });

  it('takes a character outside the basic plane for one', () => {
    expect(wrapped('𠮷𠮷𠮷', fits(2))).toEqual(['𠮷𠮷', '𠮷']);
  });
});
