import type { Painted, Pen } from '../../services/easel';
import { fontOf, PAINTS } from '../../state/paints';
import { wrapped } from '../../state/wrapped';
import type { CertificateSheet } from './certificate.state';

/** The sheet in pixels: upright, in the shape of A4. */
export const SHEET = { width: 1080, height: 1528 };

const MIDDLE = SHEET.width / 2;
const MARGIN = 140;
/** A long title is written smaller, so that the award keeps its place. */
const BODIES = [
  { size: 42, leading: 74 },
  { size: 36, leading: 62 },
  { size: 32, leading: 54 },
] as const;
const MOST_LINES = 3;
/** Two characters of Chinese, as a paragraph begins. */
const INDENT = '\u3000\u3000';
const CODE = { side: 176, x: MARGIN, y: 1204 };

/** @param code the mini program code, when there is one. */
export function drawCertificate(pen: Pen, sheet: CertificateSheet, code: Painted | null): void {
  drawPaper(pen);
  drawHead(pen, sheet);
  drawBody(pen, sheet);
  drawFoot(pen, sheet, code);
}

function drawPaper(pen: Pen): void {
  const { width, height } = SHEET;
  pen.fillStyle = PAINTS.union;
  pen.fillRect(0, 0, width, height);
  const paper = pen.createLinearGradient(0, 0, 0, height);
  paper.addColorStop(0, PAINTS.card);
  paper.addColorStop(1, PAINTS.paper);
  pen.fillStyle = paper;
  pen.fillRect(28, 28, width - 56, height - 56);
  pen.strokeStyle = PAINTS.gold;
  for (const [inset, line] of [
    [44, 8],
    [62, 2],
  ] as const) {
    pen.lineWidth = line;
    pen.strokeRect(inset, inset, width - 2 * inset, height - 2 * inset);
  }
  for (const x of [62, width - 62]) for (const y of [62, height - 62]) drawCorner(pen, x, y);
}

/** A rosette over each corner of the frame. */
function drawCorner(pen: Pen, x: number, y: number): void {
  for (const [radius, colour] of [
    [34, PAINTS.card],
    [30, PAINTS.gold],
    [22, PAINTS.card],
    [14, PAINTS.union],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.fill();
  }
}

function drawHead(pen: Pen, { campaign }: CertificateSheet): void {
  drawMedal(pen, MIDDLE, 220);
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = PAINTS.goldInk;
  pen.font = fontOf(40, 500);
  pen.fillText(campaign, MIDDLE, 396);
  pen.fillStyle = PAINTS.union;
  pen.font = fontOf(112, 700);
  spaced(pen, '荣誉证书', MIDDLE, 534, 36);
  pen.strokeStyle = PAINTS.gold;
  pen.lineWidth = 3;
  for (const side of [-1, 1]) {
    pen.beginPath();
    pen.moveTo(MIDDLE + side * 30, 594);
    pen.lineTo(MIDDLE + side * 330, 594);
    pen.stroke();
  }
  drawStar(pen, MIDDLE, 594, 14, PAINTS.gold);
}

function drawMedal(pen: Pen, x: number, y: number): void {
  for (const side of [-1, 1]) {
    pen.fillStyle = PAINTS.unionDeep;
    pen.beginPath();
    pen.moveTo(x + side * 8, y);
    pen.lineTo(x + side * 62, y + 92);
    pen.lineTo(x + side * 32, y + 84);
    pen.lineTo(x + side * 14, y + 108);
    pen.fill();
  }
  const gold = pen.createLinearGradient(x - 62, y - 62, x + 62, y + 62);
  gold.addColorStop(0, PAINTS.goldLight);
  gold.addColorStop(1, PAINTS.gold);
  pen.fillStyle = gold;
  pen.beginPath();
  pen.arc(x, y, 66, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = PAINTS.union;
  pen.beginPath();
  pen.arc(x, y, 50, 0, Math.PI * 2);
  pen.fill();
  drawStar(pen, x, y, 36, PAINTS.goldLight);
}

function drawStar(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    const far = point % 2 === 0 ? radius : radius * 0.4;
    pen.lineTo(x + Math.cos(angle) * far, y + Math.sin(angle) * far);
  }
  pen.fill();
}

function drawBody(pen: Pen, { name, sentence, award, closing }: CertificateSheet): void {
  const { body, lines } = bodyFor(pen, `${INDENT}${sentence}`);
  pen.textAlign = 'left';
  pen.fillStyle = PAINTS.ink;
  pen.font = fontOf(50, 700);
  pen.fillText(`${name}：`, MARGIN, 710);
  pen.font = fontOf(body.size);
  let y = 718 + body.leading;
  for (const line of lines) {
    pen.fillText(line, MARGIN, y);
    y += body.leading;
  }
  pen.fillStyle = PAINTS.union;
  pen.font = fontOf(96, 700);
  spaced(pen, award, MIDDLE, y + 76, 20);
  pen.textAlign = 'left';
  pen.fillStyle = PAINTS.ink;
  pen.font = fontOf(body.size);
  pen.fillText(`${INDENT}${closing}`, MARGIN, y + 172);
}

/** The largest letters in which the sentence takes no more than its lines. */
function bodyFor(pen: Pen, sentence: string) {
  const room = SHEET.width - 2 * MARGIN;
  const set = BODIES.map((body) => {
    pen.font = fontOf(body.size);
    const fits = (line: string) => pen.measureText(line).width <= room;
    return { body, all: wrapped(sentence, fits), lines: wrapped(sentence, fits, MOST_LINES) };
  });
  const fitting = set.find(({ all }) => all.length <= MOST_LINES);
  const { body, lines } = fitting ?? set[set.length - 1] ?? { body: BODIES[0], lines: [] };
  return { body, lines };
}

function drawFoot(pen: Pen, sheet: CertificateSheet, code: Painted | null): void {
  if (code !== null) pen.drawImage(code, CODE.x, CODE.y, CODE.side, CODE.side);
  pen.textAlign = 'left';
  pen.fillStyle = PAINTS.inkSoft;
  pen.font = fontOf(26);
  pen.fillText(code === null ? '在小程序里输入验证码可以查验' : '微信扫码查验', CODE.x, 1410);
  pen.fillText(`验证码 ${sheet.code}`, CODE.x, 1444);
  pen.textAlign = 'right';
  pen.fillStyle = PAINTS.ink;
  pen.font = fontOf(44, 500);
  pen.fillText(sheet.host, SHEET.width - MARGIN, 1310);
  pen.font = fontOf(36);
  pen.fillText(sheet.date, SHEET.width - MARGIN, 1368);
}

/** Centred text with air between the characters: a canvas of WeChat knows no letter-spacing. */
function spaced(pen: Pen, text: string, middle: number, y: number, gap: number): void {
  const characters = Array.from(text);
  const widths = characters.map((character) => pen.measureText(character).width);
  const whole = widths.reduce((sum, width) => sum + width, 0) + gap * (characters.length - 1);
  let x = middle - whole / 2;
  pen.textAlign = 'left';
  for (const [index, character] of characters.entries()) {
    pen.fillText(character, x, y);
    x += (widths[index] ?? 0) + gap;
  }
}
