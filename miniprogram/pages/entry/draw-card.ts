import type { Painted, Pen } from '../../services/easel';
import { fontOf, PAINTS } from '../../state/paints';
import { wrapped } from '../../state/wrapped';

/** The words of a share card. It asks for nothing in return: WeChat forbids 诱导分享, and so do we. */
export interface CardWords {
  campaign: string;
  summary: string;
  title: string;
  unit: string;
  number: number;
  /** How its text begins; empty for a work that is seen. */
  excerpt: string;
}

const WIDTH = 1080;
const MARGIN = 64;
const FOOT = 420;
const CODE = 220;
const TEXT_LEADING = 96;
/** A flatter or taller picture is shown whole inside these shapes, height by width. */
const FLATTEST = 0.6;
const TALLEST = 1.25;

/** @param photo of the exhibit, in its own pixels. @returns the card in pixels. */
export function cardSize(photo: { width: number; height: number }): {
  width: number;
  height: number;
} {
  return { width: WIDTH, height: photoHeight(photo) + FOOT };
}

function photoHeight({ width, height }: { width: number; height: number }): number {
  const shape = width > 0 && height > 0 ? height / width : 0.75;
  return Math.round(WIDTH * Math.min(TALLEST, Math.max(FLATTEST, shape)));
}

/**
 * @param size of the exhibit's picture, in its own pixels.
 * @param photo the picture; null leaves its place to the beginning of the text, or to the colour of paper.
 * @param code the mini program code that opens the entry; null when WeChat gave none.
 */
export function drawCard(
  pen: Pen,
  words: CardWords,
  size: { width: number; height: number },
  photo: Painted | null,
  code: Painted | null,
): void {
  const top = photoHeight(size);
  pen.fillStyle = PAINTS.card;
  pen.fillRect(0, 0, WIDTH, top + FOOT);
  pen.fillStyle = PAINTS.paperDeep;
  pen.fillRect(0, 0, WIDTH, top);
  if (photo !== null) drawWhole(pen, photo, WIDTH, top);
  else if (words.excerpt !== '') drawText(pen, words.excerpt, top);
  pen.fillStyle = PAINTS.union;
  pen.fillRect(0, top, WIDTH, 10);
  drawWords(pen, words, top + 10, code);
}

/** The whole picture in the middle of a box. */
function drawWhole(pen: Pen, photo: Painted, width: number, height: number): void {
  const scale = Math.min(width / photo.width, height / photo.height);
  const [wide, high] = [photo.width * scale, photo.height * scale];
  pen.drawImage(photo, (width - wide) / 2, (height - high) / 2, wide, high);
}

/** The beginning of a text on a sheet of paper, as a book would set it. */
function drawText(pen: Pen, excerpt: string, height: number): void {
  pen.fillStyle = PAINTS.card;
  pen.fillRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, height - 2 * MARGIN);
  pen.fillStyle = PAINTS.gold;
  pen.fillRect(MARGIN, MARGIN, 10, height - 2 * MARGIN);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = PAINTS.ink;
  pen.font = fontOf(52);
  const room = WIDTH - 4 * MARGIN;
  const fits = (line: string) => pen.measureText(line).width <= room;
  const most = Math.floor((height - 3 * MARGIN) / TEXT_LEADING);
  let y = 2 * MARGIN + 60;
  for (const line of wrapped(`\u3000\u3000${excerpt}`, fits, most)) {
    pen.fillText(line, 2 * MARGIN, y);
    y += TEXT_LEADING;
  }
}

function drawWords(pen: Pen, words: CardWords, top: number, code: Painted | null): void {
  const room = WIDTH - 2 * MARGIN - (code === null ? 0 : CODE + MARGIN);
  const fits = (line: string) => pen.measureText(line).width <= room;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = PAINTS.ink;
  pen.font = fontOf(56, 700);
  let y = top + 102;
  for (const line of wrapped(words.title, fits, 2)) {
    pen.fillText(line, MARGIN, y);
    y += 74;
  }
  pen.fillStyle = PAINTS.inkSoft;
  pen.font = fontOf(34);
  for (const line of wrapped(`${words.unit} · ${String(words.number)}号作品`, fits, 2)) {
    pen.fillText(line, MARGIN, y);
    y += 48;
  }
  pen.fillStyle = PAINTS.union;
  pen.font = fontOf(34, 500);
  pen.fillText(`${words.campaign} · ${words.summary}`, MARGIN, top + FOOT - 62);
  if (code === null) return;
  const x = WIDTH - MARGIN - CODE;
  pen.drawImage(code, x, top + 62, CODE, CODE);
  pen.textAlign = 'center';
  pen.fillStyle = PAINTS.inkSoft;
  pen.font = fontOf(26);
  pen.fillText('微信扫码看作品', x + CODE / 2, top + 62 + CODE + 44);
}
