import { DOCX_PROBLEMS, docxProblem } from '../../../cloudfunctions/core/files/docx/problem';
import {
  documentRefused,
  sameFileTwice,
} from '../../../cloudfunctions/core/works/parts/entry/refusals';
import { mayLink } from '../../../miniprogram/shared/files/link';
import { mayBeOfPieces, type PieceShape } from '../../../miniprogram/shared/files/pieces';
import { aCampaign } from '../../support/campaign';
import { aKind } from '../../support/kinds';
import { refusalOf, type Samples } from './sample';

const film: PieceShape = { carrier: 'upload', form: 'video' };
const text: PieceShape = { carrier: 'typed', form: 'text' };
const pictures = aKind({ name: '图片类', form: 'image', formats: ['jpg'] });

/** Refusals of what a work is made of. */
export const pieceSamples: Samples = {
  'pieces.none': [refusalOf(mayBeOfPieces(aKind(), []))],
  'pieces.most': [
    refusalOf(mayBeOfPieces(pictures, Array<PieceShape>(21).fill({ ...film, form: 'image' }))),
  ],
  'pieces.carrier': [
    refusalOf(mayBeOfPieces(pictures, [text])),
    refusalOf(mayBeOfPieces(aKind({ carriers: ['link'] }), [film])),
  ],
  'pieces.one': [refusalOf(mayBeOfPieces(aKind(), [film, film]))],
  'pieces.twice': [sameFileTwice(aCampaign())],
  'document.*': DOCX_PROBLEMS.map((code) => documentRefused(pictures, docxProblem(code), 1000)),
  'link.length': [refusalOf(mayLink(aKind(), `https://example.com/${'x'.repeat(1000)}`))],
  'link.https': ['', 'http://example.com'].map((link) => refusalOf(mayLink(aKind(), link))),
  'link.host': ['https://10.0.0.8/film', 'https://nas.local/'].map((link) =>
    refusalOf(mayLink(aKind(), link)),
  ),
};
