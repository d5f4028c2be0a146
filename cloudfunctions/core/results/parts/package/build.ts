import * as fs from 'fs';
import { logFailure } from '../../../ground/failure';
import type { Context } from '../../../ground/table';
import { keepLocal } from '../../../files/stores/files';
import { answersOf } from '../../../works/parts/entry/answers';
import { noteExport } from '../../stores/exports';
import { claimPart, findPart, movePart, type PackedPart } from '../../stores/packages';
import { fileName, newExportId, putAwayExports } from '../export/hand-over';
import { packFolders } from './pack';
import { stateOf } from './part-view';
import type { PlannedPart } from './plan';

/**
 * Packs an archive, unless it is there or somebody is at it: of several calls at once, one packs.
 * @param name of the list.
 * @returns what became of it; null when somebody else has just begun and not written it yet.
 */
export async function buildPart(
  context: Context<'organizer'>,
  { id, number, folders }: PlannedPart,
  { list, name }: { list: string; name: string },
): Promise<PackedPart | null> {
  const { actor, campaign, now } = context;
  const before = await findPart(id);
  const state = stateOf(before, now);
  if (state === 'building' || state === 'ready') return before;
  const mine = { _id: id, campaign: campaign.id, list, byName: actor.name, at: now };
  if (!(await claimPart(mine, before))) return findPart(id);
  const attempt = { _id: id, attempt: (before?.attempt ?? 0) + 1 };
  try {
    const label = `${name}-第${String(number)}包`;
    const made = await store(context, label, folders, (done) => movePart(attempt, { done }));
    await movePart(attempt, { state: 'ready', made });
  } catch (error) {
    logFailure(`package ${list} ${String(number)}`, error);
    await movePart(attempt, { state: 'failed' });
  }
  return findPart(id);
}

async function store(
  context: Context<'organizer'>,
  label: string,
  folders: PlannedPart['folders'],
  after: (done: number) => Promise<void>,
): Promise<NonNullable<PackedPart['made']>> {
  const { campaign, now } = context;
  await putAwayExports(campaign.id, now);
  const answers = await answersOf(folders.map(({ entry }) => entry._id));
  const { local, bytes } = await packFolders(context, folders, answers, after);
  try {
    const id = newExportId();
    const name = fileName(campaign, label, 'zip', now);
    const file = await keepLocal(`exports/${id}/${name}`, local);
    await noteExport({ _id: id, campaign: campaign.id, file, at: now });
    return { export: id, name, file, bytes };
  } finally {
    await fs.promises.rm(local, { force: true });
  }
}
