import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { kindIn } from '../../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { MediaProblemError } from '../../../../../miniprogram/shared/media/source';
import { planCleaning, type Cleaning } from '../../../files/media/film/clean';
import { openLocal, rewrite } from '../../../files/media/film/rewrite';
import type { FilePiece } from '../../stores/pieces';
import { keepFile } from '../../../files/stores/files';
import { bringHere } from './bring-here';
import { isTooLong } from './length';
import type { Found } from './found';
import { derivativesOf } from './picture';
import type { InspectionProblem } from './problems';

/** Proves a film by its index, and makes a copy with nothing in it but picture and sound, and a poster. */
export async function lookAtFilm(campaign: CampaignView, piece: FilePiece): Promise<Found> {
  const { original, poster: sent } = piece.file;
  const film = await cleaned(kindIn(campaign, piece.kind), original);
  if ('problem' in film) return film;
  const { file } = film;
  const poster = sent === null ? null : await derivativesOf(sent);
  if (poster === null) return { made: { file, preview: null }, flaw: 'noPoster', grey: null };
  const preview = await keepFile(
    file.replace(/^.*?(media\/.*\/)[^/]*$/, '$1poster.jpg'),
    poster.page,
  );
  return { made: { file, preview }, flaw: null, grey: poster.grey };
}

/** Cloud file id of the cleaned copy, or what is wrong with the film. */
async function cleaned(
  kind: KindView | null,
  original: string,
): Promise<{ file: string } | { problem: InspectionProblem }> {
  const copy = await bringHere(original);
  try {
    const plan = await planOf(copy.path);
    if (plan === null) return { problem: 'unplayable' };
    if (kind !== null && isTooLong(kind, plan.sampledMs)) return { problem: 'tooLong' };
    await rewrite(copy.path, plan.edits);
    return { file: await copy.keep('media', 'film.mp4') };
  } finally {
    await copy.discard();
  }
}

/** Null for a film whose index does not describe what lies in the file. */
async function planOf(path: string): Promise<Cleaning | null> {
  const source = await openLocal(path);
  try {
    return await planCleaning(source);
  } catch (error) {
    if (error instanceof MediaProblemError) return null;
    throw error;
  } finally {
    await source.close();
  }
}
