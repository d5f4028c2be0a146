import type { KindView } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import type { Content } from '../state/content';
import { addFile, onlyFile } from '../state/content-edit';
import { mostFiles } from '../state/kind-pieces';
import { pickNote, type PickNote } from '../state/pick-notes';
import { chooseFiles } from './choose-files';
import { dropContent } from './draft-store';
import type { Place } from './picker';
import { newRequest } from './request';

export interface TakeEvents {
  /** What is being looked at, in words. */
  onLooking(words: string): void;
  /** One file is taken; the work may have changed since the choice began. */
  onTaken(change: (content: Content) => Content): void;
}

/** Lets somebody choose files for a work: more pictures for a group, another one for what is a single file. */
export async function takePieces(
  {
    campaign,
    kind,
    content,
    place,
  }: { campaign: CampaignView; kind: KindView; content: Content; place: Place },
  { onLooking, onTaken }: TakeEvents,
): Promise<{ notes: PickNote[]; declined: boolean }> {
  const most = mostFiles(kind);
  const count = most === 1 ? 1 : most - content.files.length;
  const notes: PickNote[] = [];
  let at = 0;
  const chosen = await chooseFiles({ count, kinds: [kind], place }, campaign, {
    onLooking: (now, all) =>
      onLooking(
        all === 1 ? '正在检查文件' : `正在检查第 ${String(now)} 个文件，共 ${String(all)} 个`,
      ),
    onTaken: ({ media, fault }) => {
      at += 1;
      if (fault !== null) return void notes.push(pickNote(fault, kind, at));
      onTaken((now) => {
        if (most > 1) return addFile(now, newRequest(), media);
        dropContent(now);
        return onlyFile(now, newRequest(), media);
      });
    },
  });
  if (chosen.state !== 'refused') return { notes, declined: false };
  const { note, declined } = chosen;
  return { notes: [{ id: '0', note, toLink: false }], declined };
}
