import type { CampaignView } from '../shared/campaign/view';
import type { ChosenMedia } from '../state/chosen-media';
import type { Content } from '../state/content';
import { withoutLost, type Found } from '../state/content-lost';
import { restoreDraft, workOf, type Draft } from '../state/draft';
import { serverNow } from './clock';
import { Soon } from './soon';

const soon = new Soon();

const draftKey = (campaign: string): string => `draft:${campaign}`;

/** The draft of a campaign as this phone last kept it; files the phone has cleaned away are named in `lost`. */
export async function loadDraft(campaign: CampaignView): Promise<Draft> {
  const draft = restoreDraft(wx.getStorageSync(draftKey(campaign.id)), campaign);
  const contents: Record<string, Content> = {};
  for (const [kind, content] of Object.entries(draft.contents))
    contents[kind] = await findFiles(content, campaign);
  const lost = (workOf({ ...draft, contents }, campaign)?.content.lost ?? []).length > 0;
  return { ...draft, contents, step: lost && draft.step !== 'theme' ? 'file' : draft.step };
}

/** A work with the files that this phone, or the cloud, still has. */
export async function findFiles(content: Content, campaign: CampaignView): Promise<Content> {
  const found: Record<string, Found[string]> = {};
  for (const { id, media } of content.files)
    found[id] = {
      file: await exists(media.path),
      preview: media.preview !== null && (await exists(media.preview)),
    };
  return withoutLost(content, campaign, found, serverNow());
}

export function saveDraft(campaign: string, draft: Draft): void {
  soon.kept();
  try {
    wx.setStorageSync(draftKey(campaign), draft);
  } catch {
    // A phone without room keeps the draft in memory only; nothing the person could do about it here.
  }
}

/** Keeps the draft while the person types: a killed app loses no more than the last words. */
export function saveDraftSoon(campaign: string, draft: Draft): void {
  soon.keep(() => {
    saveDraft(campaign, draft);
  });
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

export function dropFiles({ path, preview }: Pick<ChosenMedia, 'path' | 'preview'>): void {
  const manager = wx.getFileSystemManager();
  for (const filePath of new Set([path, preview ?? path])) {
    manager.removeSavedFile({ filePath, fail: () => undefined });
  }
}

/** Drops all files of a work. */
export const dropContent = ({ files }: Pick<Content, 'files'>): void =>
  files.forEach(({ media }) => dropFiles(media));

function keep(tempFilePath: string): Promise<string> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(tempFilePath),
    });
  });
}

function exists(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().access({
      path,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
