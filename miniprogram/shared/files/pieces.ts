import type { Carrier, KindView, WorkForm } from '../campaign/kind';
import { countCharacters, tidyText } from '../campaign/text';
import type { SentPiece } from '../contract/views-parts';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { measureWork } from './measure/facts';
import { judge } from './measure/judge';
import { refusedBy } from './measure/judgement';
import { MOST_PIECES_OF_A_WORK } from './most';
import type { FieldFault } from '../reply';
import { mayLink } from './link';

/** What a work is made of, as far as its composition is judged. */
export type PieceShape = { carrier: Carrier; form: WorkForm };

const CARRIER_WORDS = {
  upload: '上传文件',
  link: '提交链接',
  typed: '直接录入文字',
} satisfies Record<Carrier, string>;

const BOUND = { reading: `一件作品最多 ${String(MOST_PIECES_OF_A_WORK)} 件内容` };

/** Rule `pieces.none`: a work is made of something. */
function areSome({ name, source }: KindView, count: number): Decision {
  if (count > 0) return ALLOWED;
  return refuse({
    rule: 'pieces.none',
    source,
    facts: { pieces: 0 },
    reason: `还没有加入${name}的内容。`,
    remedy: '请先加入作品，再提交。',
  });
}

/** Rule `pieces.most`: a bound of the product. */
function areFew(count: number): Decision {
  if (count <= MOST_PIECES_OF_A_WORK) return ALLOWED;
  return refuse({
    rule: 'pieces.most',
    source: BOUND,
    facts: { pieces: count, limit: MOST_PIECES_OF_A_WORK },
    reason: `这件作品有 ${String(count)} 件内容，最多 ${String(MOST_PIECES_OF_A_WORK)} 件。`,
    remedy: '请留下最好的几件，其余的可以另投一件作品。',
  });
}

/** Rule `pieces.carrier`: a work comes in the ways that its kind takes. */
function areCarried({ name, carriers, source }: KindView, pieces: readonly PieceShape[]): Decision {
  const wrong = pieces.find(({ carrier }) => !carriers.includes(carrier));
  if (wrong === undefined) return ALLOWED;
  return refuse({
    rule: 'pieces.carrier',
    source,
    facts: { carrier: wrong.carrier },
    reason: `${name}不能${CARRIER_WORDS[wrong.carrier]}。`,
    remedy: `请${carriers.map((one) => CARRIER_WORDS[one]).join('或')}。`,
  });
}

/** Rule `pieces.one`: only pictures come in groups; a text may be told with pictures. */
function areOne({ name, form, source }: KindView, pieces: readonly PieceShape[]): Decision {
  const told = pieces.filter((piece) => piece.form !== 'image').length;
  if (form === 'image' || told <= 1) return ALLOWED;
  return refuse({
    rule: 'pieces.one',
    source,
    facts: { pieces: told },
    reason: `一件${name}作品只能有一件，现在有 ${String(told)} 件。`,
    remedy: '请只留一件，其余的另投一件作品。',
  });
}

/** Rule `measure.pictures`, as far as more pictures than the kind takes. */
function areNotTooManyPictures(kind: KindView, pieces: readonly PieceShape[]): Decision {
  const pictures = pieces.filter(({ form }) => form === 'image').length;
  const most = kind.limits.filter(
    ({ measure, max, breach }) =>
      measure === 'pictures' && breach === 'refuse' && max !== null && pictures > max,
  );
  return refusedBy(judge({ ...kind, limits: most, classes: [] }, measureWork({ pictures })));
}

/**
 * Rules `pieces.most`, `pieces.carrier`, `pieces.one`, `measure.pictures`: what holds for the files of a work before they are
 * uploaded; others may follow by other ways.
 */
export const mayUploadPieces = (kind: KindView, pieces: readonly PieceShape[]): Decision =>
  firstRefusal(
    () => areFew(pieces.length),
    () => areCarried(kind, pieces),
    () => areOne(kind, pieces),
    () => areNotTooManyPictures(kind, pieces),
  );

/** Rule `pieces.none`, then those of `mayUploadPieces`, for a whole work. */
export const mayBeOfPieces = (kind: KindView, pieces: readonly PieceShape[]): Decision =>
  firstRefusal(
    () => areSome(kind, pieces.length),
    () => mayUploadPieces(kind, pieces),
  );

/** Of a caption and of a typed text, in characters; bounds of the product. */
export const CAPTION_MAX = 200;
export const TEXT_MAX = 50_000;

const tooLong = (path: string, what: string, count: number, most: number): FieldFault => ({
  path,
  reason: `${what}太长。`,
  remedy: `最多 ${String(most)} 个字，请删去 ${String(count - most)} 个。`,
});

function captionFaults({ name, caption }: KindView, typed: string, path: string): FieldFault[] {
  const count = countCharacters(typed);
  if (caption === 'required' && count === 0)
    return [{ path, reason: '还没有写说明文字。', remedy: '请用一两句话说明画面内容。' }];
  if (caption === 'none' && count > 0)
    return [{ path, reason: `${name}不用另写说明文字。`, remedy: '请把它写进作品简介。' }];
  return count > CAPTION_MAX ? [tooLong(path, '说明文字', count, CAPTION_MAX)] : [];
}

function textFaults(typed: string, path: string): FieldFault[] {
  const count = countCharacters(typed);
  if (count === 0) return [{ path, reason: '正文还没有写。', remedy: '请写好正文再提交。' }];
  return count > TEXT_MAX ? [tooLong(path, '正文', count, TEXT_MAX)] : [];
}

/** The words of a piece as they are kept. */
export function tidyPiece(piece: SentPiece): SentPiece {
  switch (piece.carrier) {
    case 'typed':
      return { ...piece, text: tidyText(piece.text) };
    case 'link':
      return { ...piece, link: piece.link.trim(), caption: tidyText(piece.caption) };
    case 'upload':
      return { ...piece, caption: tidyText(piece.caption) };
  }
}

/**
 * Rules `link.length`, `link.https`, `link.host` for every piece that is an address.
 * @param pieces tidied.
 */
export const mayLinkPieces = (
  kind: Pick<KindView, 'source'>,
  pieces: readonly SentPiece[],
): Decision =>
  firstRefusal(
    ...pieces.map(
      (piece) => () => (piece.carrier === 'link' ? mayLink(kind, piece.link) : ALLOWED),
    ),
  );

/**
 * Checks what an author writes into the pieces of a work: texts and captions.
 * @param pieces tidied.
 * @returns faults at `pieces.<at>.text` or `pieces.<at>.caption`.
 */
export const checkPieceWords = (kind: KindView, pieces: readonly SentPiece[]): FieldFault[] =>
  pieces.flatMap((piece, at) => {
    const path = (field: string): string => `pieces.${String(at)}.${field}`;
    if (piece.carrier === 'typed') return textFaults(piece.text, path('text'));
    return captionFaults(kind, piece.caption, path('caption'));
  });
