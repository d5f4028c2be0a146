import type { Carrier, WorkForm } from '../../../miniprogram/shared/campaign/kind';
import type { SentPiece } from '../../../miniprogram/shared/contract';
import {
  checkPieceWords,
  mayLinkPieces,
  mayBeOfPieces,
  mayUploadPieces,
  tidyPiece,
} from '../../../miniprogram/shared/files/pieces';
import { aKind, aLimit } from '../../support/kinds';

const all: Carrier[] = ['upload', 'link', 'typed'];
const films = aKind();
const texts = aKind({ name: '图文', form: 'text', carriers: all, formats: ['docx', 'jpg'] });
const pictures = aKind({
  ...{ name: '图片类', form: 'image', formats: ['jpg'], caption: 'required' },
  limits: [aLimit({ measure: 'pictures', min: 2, max: 6 })],
});

const piece = (form: WorkForm, carrier: Carrier = 'upload') => ({ form, carrier });
const many = (count: number, form: WorkForm = 'image') =>
  Array.from({ length: count }, () => piece(form));
const ruleOf = (decision: ReturnType<typeof mayBeOfPieces>): string | null =>
  decision.allowed ? null : decision.rule;

test.each<[string, Parameters<typeof mayBeOfPieces>, string | null]>([
  ['nothing', [films, []], 'pieces.none'],
  ['a film', [films, many(1, 'video')], null],
  ['two films', [films, many(2, 'video')], 'pieces.one'],
  ['a film by link', [films, [piece('video', 'link')]], null],
  ['a film and where it is', [films, [piece('video'), piece('video', 'link')]], 'pieces.one'],
  ['a film that is typed', [films, [piece('text', 'typed')]], 'pieces.carrier'],
  ['a text with pictures', [texts, [piece('text', 'typed'), ...many(3)]], null],
  ['two texts', [texts, [piece('text', 'typed'), piece('text')]], 'pieces.one'],
  ['as many pictures as there may be', [texts, many(20)], null],
  ['one more', [texts, many(21)], 'pieces.most'],
])('%s', (_title, args, rule) => expect(ruleOf(mayBeOfPieces(...args))).toBe(rule));

test.each([
  [0, null],
  [1, null],
  [6, null],
  [7, 'measure.pictures'],
])('a ticket for %s pictures of two to six: %s', (count, rule) => {
  expect(ruleOf(mayUploadPieces(pictures, many(count)))).toBe(rule);
});

const upload = (caption: string): SentPiece => ({
  ...{ carrier: 'upload', file: 'cloud://x', preview: null, caption },
});
test.each<[string, Parameters<typeof checkPieceWords>, string[]]>([
  ['a caption that is asked for', [pictures, [upload('早晨'), upload('')]], ['pieces.1.caption']],
  ['a caption that nobody asks for', [films, [upload('早晨')]], ['pieces.0.caption']],
  ['one that may be', [aKind({ caption: 'optional' }), [upload('早晨'), upload('')]], []],
  ['200 characters', [pictures, [upload('字'.repeat(200))]], []],
  ['201 characters', [pictures, [upload('字'.repeat(201))]], ['pieces.0.caption']],
  ['an empty text', [texts, [{ carrier: 'typed', text: '' }]], ['pieces.0.text']],
  ['50 000 characters', [texts, [{ carrier: 'typed', text: '字'.repeat(50_000) }]], []],
  ['one more', [texts, [{ carrier: 'typed', text: '字'.repeat(50_001) }]], ['pieces.0.text']],
])('%s', (_title, args, paths) => {
  const faults = checkPieceWords(...args);
  expect(faults.map(({ path }) => path)).toEqual(paths);
  for (const { reason, remedy } of faults) expect(reason + remedy).toMatch(/^[^!]*。$/);
});

test.each<[string, SentPiece[], string | null]>([
  ['a link', [{ carrier: 'link', link: 'https://v.example.cn/1', caption: '' }], null],
  [
    'one that nobody else opens',
    [{ carrier: 'link', link: 'https://a', caption: '' }],
    'link.host',
  ],
  ['no link at all', [upload('')], null],
  ['the second of two', [upload(''), { carrier: 'link', link: '', caption: '' }], 'link.https'],
])('%s', (_title, pieces, rule) => {
  const decision = mayLinkPieces(films, pieces);
  expect(decision.allowed ? null : decision.rule).toBe(rule);
});

test('words are kept without what nobody sees', () => {
  expect(tidyPiece({ carrier: 'typed', text: ' \u202e一\u0000\r\n二\u200b ' })).toMatchObject({
    text: '一\n二',
  });
  expect(
    tidyPiece({ carrier: 'link', link: ' https://a.cn ', caption: '\ufeff说明 ' }),
  ).toMatchObject({ link: 'https://a.cn', caption: '说明' });
  expect(tidyPiece(upload(' 早晨\u200b'))).toMatchObject({ caption: '早晨' });
});
