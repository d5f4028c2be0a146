import { cardSize, drawCard } from '../../../miniprogram/pages/entry/draw-card';
import type { Painted } from '../../../miniprogram/services/easel';
import { aPen } from '../results/a-pen';

const words = {
  campaign: '众爱辽宁随手拍',
  summary: '我传社会正能量',
  title: '雪峰与松林',
  unit: '抚顺市总工会',
  number: 6,
  excerpt: '',
};
const size = { width: 1024, height: 683 };
const picture = { width: 400, height: 400 } as unknown as Painted;

describe('a share card', () => {
  it('keeps the photograph’s shape within bounds', () => {
    expect(cardSize({ width: 1000, height: 1000 })).toEqual({ width: 1080, height: 1500 });
    expect(cardSize({ width: 1000, height: 100 }).height).toBe(648 + 420);
    expect(cardSize({ width: 100, height: 1000 }).height).toBe(1350 + 420);
    expect(cardSize({ width: 0, height: 0 }).height).toBe(810 + 420);
  });

  it('says whose work it is, and asks for no vote', () => {
    const { pen, written, pictures } = aPen();
    drawCard(pen, words, size, picture, picture);
    const said = written.map(({ text }) => text).join(' ');
    expect(said).toContain('雪峰与松林');
    expect(said).toContain('抚顺市总工会 · 6号作品');
    expect(said).not.toMatch(/投票|投我|支持|拉票|转发.*奖/);
    expect(pictures).toHaveLength(2);
  });

  it('begins with the text where there is no picture, and never over one', () => {
    const text = { ...words, excerpt: '天刚亮，扶贫工作队就出发了。'.repeat(4) };
    const said = (photo: Painted | null) => {
      const { pen, written } = aPen();
      drawCard(pen, text, { width: 0, height: 0 }, photo, null);
      expect(written.every(({ right }) => right <= 1080)).toBe(true);
      return written.map((line) => line.text).join('');
    };
    expect(said(null)).toContain('\u3000\u3000天刚亮，扶贫工作队');
    expect(said(picture)).not.toContain('天刚亮');
  });

  it('leaves the code out when there is none, and gives its room to the words', () => {
    const long = { ...words, title: '长'.repeat(30) };
    const edge = (code: Painted | null) => {
      const { pen, written } = aPen();
      drawCard(pen, long, size, null, code);
      expect(written.every(({ right }) => right <= 1080)).toBe(true);
      return Math.max(...written.map(({ text, right }) => (text.startsWith('长') ? right : 0)));
    };
    expect(edge(null)).toBeGreaterThan(edge(picture));
    const { written } = (() => {
      const drawn = aPen();
      drawCard(drawn.pen, words, size, null, null);
      return drawn;
    })();
    expect(written.map(({ text }) => text)).not.toContain('微信扫码看作品');
  });
});
