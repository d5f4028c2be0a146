import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { FilePiece } from '../../stores/pieces';
import { lookAtFilm } from './film';
import { lookAtPicture } from './picture';
import { type Found } from './found';

/** Proves a piece's file by reading all of it, and makes what is shown. @throws Error to be tried again. */
export const look = (campaign: CampaignView, piece: FilePiece): Promise<Found> =>
  piece.form === 'video' ? lookAtFilm(campaign, piece) : lookAtPicture(piece);
