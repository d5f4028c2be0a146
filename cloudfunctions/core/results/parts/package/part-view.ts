import type { PackagePart, PartState } from '../../../../../miniprogram/shared/contract';
import type { PackedPart } from '../../stores/packages';
import { URL_SECONDS } from '../export/hand-over';
import type { PlannedPart } from './plan';

/** Longer than any call lasts: whoever was packing then is not any more, ms. */
const GIVEN_UP_MS = 3 * 60_000;
const KEPT_MS = URL_SECONDS * 1000;

/** What an archive is at a time. @param now ms. */
export function stateOf(packed: PackedPart | null, now: number): PartState {
  if (packed === null) return 'idle';
  const { state, at } = packed;
  if (state === 'building') return now - at < GIVEN_UP_MS ? 'building' : 'failed';
  return state === 'ready' && now - at >= KEPT_MS ? 'over' : state;
}

/** An archive as it would be packed, and how far that is. */
export function partView(
  { number, folders }: PlannedPart,
  packed: PackedPart | null,
  now: number,
): PackagePart {
  const state = stateOf(packed, now);
  const files = folders.flatMap((folder) => folder.files);
  return {
    part: number,
    works: new Set(folders.map(({ entry }) => entry._id)).size,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    state,
    done: packed?.done ?? 0,
    size: packed?.made?.bytes ?? null,
    at: packed?.at ?? null,
    by: packed?.byName ?? null,
    until: packed !== null && state === 'ready' ? packed.at + KEPT_MS : null,
  };
}
