import type { KindView } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import type { Fault } from '../shared/reply';
import type { ChosenMedia } from '../state/chosen-media';
import { checkFile, measureChosen } from '../state/file-check';
import { PICK_NOTES } from '../state/media-words';
import { keepFile } from './draft-store';
import { pickFiles, withPreview, type PickedFile, type Place } from './picker';

/** A chosen file: kept where it outlives a restart, or with the reason why it cannot be used. */
export interface Taken {
  media: ChosenMedia;
  fault: Fault | null;
}

export interface ChooseEvents {
  /** Looking at file number `at`, from 1, of `count`. */
  onLooking(at: number, count: number): void;
  /** One file is ready; a person who leaves meanwhile has it already. */
  onTaken(taken: Taken): void;
}

export type Chosen =
  | { state: 'done' | 'cancelled' }
  /** `declined`: the privacy guide was, and can be read. */
  | { state: 'refused'; note: { reason: string; remedy: string }; declined: boolean };

/** What files are chosen for, how many at most, and where. */
export interface Wanted {
  count: number;
  kinds: readonly KindView[];
  place: Place;
}

/** From the tap to files that may be used, each checked by itself. */
export async function chooseFiles(
  { count, kinds, place }: Wanted,
  campaign: CampaignView,
  { onLooking, onTaken }: ChooseEvents,
): Promise<Chosen> {
  const picked = await pickFiles({ count, kinds, place }, (chosen) => onLooking(1, chosen));
  if (picked.state === 'cancelled') return { state: 'cancelled' };
  if (picked.state !== 'picked') {
    const { state } = picked;
    return { state: 'refused', note: PICK_NOTES[state], declined: state === 'privacy' };
  }
  // An album may ignore the limit.
  const files = picked.files.slice(0, count);
  for (const [index, file] of files.entries()) {
    onLooking(index + 1, files.length);
    onTaken(await take(file, campaign));
  }
  return { state: 'done' };
}

async function take({ media, head, inside }: PickedFile, campaign: CampaignView): Promise<Taken> {
  if (head === null)
    return { media, fault: { code: 'INVALID', ...PICK_NOTES.unreadable, fields: UNREADABLE } };
  const decision = checkFile(campaign, media, head, inside);
  if (decision.allowed) {
    const measured = measureChosen(campaign, media, head, inside);
    return { media: await keepFile(await withPreview({ ...media, measured })), fault: null };
  }
  const { reason, remedy } = decision;
  return { media, fault: { code: 'REFUSED', reason, remedy, refusal: decision } };
}

const UNREADABLE = [{ path: 'file', ...PICK_NOTES.unreadable }];
