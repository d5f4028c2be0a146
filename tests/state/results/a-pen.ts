import type { Pen } from '../../../miniprogram/services/easel';

export interface Written {
  text: string;
  /** px */
  left: number;
  right: number;
  y: number;
}

/**
 * A canvas that remembers what was written and where: every character is as wide as the font is high, as in Chinese.
 * What is drawn besides is drawn for nothing.
 */
export function aPen(): { pen: Pen; written: Written[]; pictures: { y: number }[] } {
  const written: Written[] = [];
  const pictures: { y: number }[] = [];
  const state = { font: '400 10px sans', textAlign: 'left' };
  const sizeOf = (): number => Number(/(\d+)px/.exec(state.font)?.[1]);
  const widthOf = (text: string): number => Array.from(text).length * sizeOf();
  const known: Record<string, unknown> = {
    measureText: (text: string) => ({ width: widthOf(text) }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    drawImage: (_picture: unknown, _x: number, y: number) => pictures.push({ y }),
    fillText: (text: string, x: number, y: number) => {
      const width = widthOf(text);
      const left = { left: x, center: x - width / 2, right: x - width }[state.textAlign] ?? x;
      written.push({ text, left, right: left + width, y });
    },
  };
  const pen = new Proxy(state, {
    get: (target, key) => known[String(key)] ?? Reflect.get(target, key) ?? (() => undefined),
    set: (target, key, value) => Reflect.set(target, key, value),
  });
  return { pen: pen as unknown as Pen, written, pictures };
}
