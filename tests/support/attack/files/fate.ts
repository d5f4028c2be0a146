import type { AttackOutcome } from '../attack-case';
import type { AttackWorld } from '../world';
import type { Fate, HostileFile } from './hostile-file';
import { harmIn } from './judge';
import type { Sent } from './send';

/** The file of a work. */
export interface KeptFile {
  shown: string | null;
  preview: string | null;
  sha256: string;
  original: string;
  inspection: { state: string };
}

export const fileOf = ({ cloud }: AttackWorld, entry: string): KeptFile =>
  cloud.database.find('pieces', { entry })[0]?.['file'] as KeptFile;

/** Cloud file ids of what is served of a work. */
export const servedOf = ({ shown, preview }: KeptFile): string[] =>
  [shown, preview].flatMap((id) => (id === null ? [] : [id]));

/** Looks at what became of a file, and at everything of it that anybody can reach. */
export async function fateOf(
  world: AttackWorld,
  sent: Sent,
  { fate: expected, rules }: Pick<HostileFile, 'fate' | 'rules'>,
): Promise<AttackOutcome> {
  if ('said' in sent) {
    const meant = rules?.includes(sent.said) ?? false;
    return outcome(`refused by ${sent.said}`, expected === 'refused' && meant, 0);
  }
  const work = fileOf(world, sent.entry);
  const harms = await harmsOf(world, work);
  if (harms.length > 0) return outcome(harms.join(', '), false, harms.length);
  const { fate, words } = await seenBy(world, sent, work);
  return outcome(words, fate === expected, 0);
}

const outcome = (seen: string, held: boolean, harmful: number): AttackOutcome => ({
  seen,
  held,
  figures: { 'files.hostile': 1, 'files.served': harmful },
});

/** What a stranger can reach of a work that is more than a picture or a film. */
async function harmsOf({ cloud, stranger }: AttackWorld, work: KeptFile): Promise<string[]> {
  const phone = cloud.as(stranger());
  const harms: string[] = [];
  for (const id of servedOf(work)) {
    const harm = await harmIn(await phone.download(id));
    if (harm !== null) harms.push(`served with ${harm}`);
  }
  const [link] = await phone.tempUrls([work.original]);
  if (link?.status === 0) harms.push('anybody can fetch the original');
  return harms;
}

/** As its author sees it: neither shown nor explained is no fate at all. */
async function seenBy(
  { done }: AttackWorld,
  { entry, who }: { entry: string; who: string },
  { inspection: { state }, shown }: KeptFile,
): Promise<{ fate: Fate | null; words: string }> {
  const { items } = await done(who, 'entry.mine', { cursor: null });
  const reason = items.find(({ id }) => id === entry)?.inspection.reason ?? null;
  if (state === 'passed' && shown !== null) return { fate: 'made anew', words: 'made anew' };
  if (state === 'failed' && shown === null && reason !== null)
    return { fate: 'found out', words: `found out: ${reason}` };
  return { fate: null, words: `${state}, ${reason ?? 'no reason told'}` };
}
