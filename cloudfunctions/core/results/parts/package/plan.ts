import { createHash } from 'crypto';
import { piecesOf } from '../../../works/parts/piece/of-entries';
import type { Entry } from '../../../works/stores/entries';
import { contentsOf, type PlannedFile } from './contents';
import { folderNames } from '../work-names';
import type { At, WorkList } from './lists';

/** The folder of a work, or as much of it as one archive takes. */
export interface Folder {
  name: string;
  entry: Entry;
  files: PlannedFile[];
}

/** One archive: what it holds makes its id, so that a list that has changed is packed anew. */
export interface PlannedPart {
  /** Of the document that keeps it. */
  id: string;
  /** From 1. */
  number: number;
  folders: Folder[];
}

/** An archive takes about so much, so that one call can pack it: bytes of what goes in. */
const MOST_BYTES = 100 * 1024 * 1024;

/** A list as it would be packed now. */
export async function planPackage(
  context: At,
  { id, works }: Pick<WorkList, 'id' | 'works'>,
): Promise<{ parts: PlannedPart[]; erased: number }> {
  const [names, pieces] = [folderNames(context, works), await piecesOf(works)];
  let erased = 0;
  const folders = works.flatMap((entry, index) => {
    const own = contentsOf(context.office.papers, pieces.get(entry._id) ?? []);
    erased += own.erased;
    return foldersOf({ name: names[index] ?? entry._id, entry, files: own.files });
  });
  const parts = partsOf(folders).map((some, index) => ({
    id: `${context.campaign.id}:${id}:${digestOf(some)}`,
    number: index + 1,
    folders: some,
  }));
  return { parts, erased };
}

const bytesOf = (files: readonly PlannedFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** A work that is too much for one archive goes on in the next, in a folder of the same name. */
const foldersOf = (folder: Folder): Folder[] =>
  cut(folder.files, ({ bytes }) => bytes).map((files) => ({ ...folder, files }));

const partsOf = (folders: readonly Folder[]): Folder[][] =>
  cut(folders, ({ files }) => bytesOf(files));

/** A list in as few stretches as hold no more than an archive takes; a thing that is more than that stands alone. */
export function cut<T>(items: readonly T[], size: (item: T) => number, most = MOST_BYTES): T[][] {
  const stretches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const last = stretches[stretches.length - 1];
    if (last === undefined || size(item) > room) {
      stretches.push([item]);
      room = most - size(item);
    } else {
      last.push(item);
      room -= size(item);
    }
  }
  return stretches;
}

/** Of all that an archive would hold: names, files, and how often the works have changed. */
function digestOf(folders: readonly Folder[]): string {
  const said = folders.map(({ name, entry, files }) => [
    name,
    entry._id,
    entry.revision,
    files.map(({ name: own, content }) => [own, content]),
  ]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
