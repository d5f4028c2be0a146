import type { CampaignView } from '../shared/campaign/view';
import { formatBytes } from '../shared/measures';
import { kindName } from '../shared/campaign/kinds';
import { serverNow } from './clock';
import { restoreDraft, type ChosenMedia, type Draft } from '../state/draft';

const SOON_MS = 400;
let waiting: ReturnType<typeof setTimeout> | null = null;

const draftKey = (campaign: string): string => `draft:${campaign}`;

/** The draft of a campaign as this phone last kept it; a file the phone has cleaned away is named in `lost`. */
export async function loadDraft(campaign: CampaignView): Promise<Draft> {
  const draft = restoreDraft(wx.getStorageSync(draftKey(campaign.id)), campaign);
  const { media, upload } = draft;
  if (media === null) return draft;
  const preview = media.preview !== null && (await exists(media.preview)) ? media.preview : null;
  // A file that already reached the cloud is no longer needed here.
  const sent = upload !== null && upload.file !== null && upload.expiresAt > serverNow();
  if (sent || (await exists(media.path))) {
    return { ...draft, media: { ...media, preview } };
  }
  const lost = `${kindName(campaign, media.kind)}（${formatBytes(media.bytes)}）`;
  return {
    ...draft,
    media: null,
    upload: null,
    lost,
    step: draft.step === 'theme' ? 'theme' : 'file',
  };
}

export function saveDraft(campaign: string, draft: Draft): void {
  if (waiting !== null) clearTimeout(waiting);
  try {
    wx.setStorageSync(draftKey(campaign), draft);
  } catch {
    // A phone without room keeps the draft in memory only; nothing the person could do about it here.
  }
}

/** Keeps the draft once the person pauses typing: a killed app loses no more than the last words. */
export function saveDraftSoon(campaign: string, draft: Draft): void {
  if (waiting !== null) clearTimeout(waiting);
  waiting = setTimeout(() => {
    saveDraft(campaign, draft);
  }, SOON_MS);
}

/** Whether a draft holds something that would be missed. */
export function holdsWork({ theme, media }: Draft): boolean {
  return theme !== null || media !== null;
}

/**
 * Moves a chosen file to where the phone keeps it through a restart. A temporary file that does not fit
 * stays usable until the mini program is closed.
 */
export async function keepFile(media: ChosenMedia): Promise<ChosenMedia> {
  const path = await keep(media.path);
  const preview =
    media.preview === media.path ? path : media.preview && (await keep(media.preview));
  return { ...media, path, preview };
}

export function dropFiles({ path, preview }: ChosenMedia): void {
  const manager = wx.getFileSystemManager();
  for (const filePath of new Set([path, preview ?? path])) {
    manager.removeSavedFile({ filePath, fail: () => undefined });
  }
}

function keep(tempFilePath: string): Promise<string> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(tempFilePath),
    });
  });
}

/** Whether the phone still has a file. */
export function exists(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().access({
      path,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
