import { randomBytes } from 'crypto';
import type { ExportFile } from '../../../../../miniprogram/shared/contract';
import { dayOf } from '../../../../../miniprogram/shared/calendar';
import type { Context } from '../../../ground/table';
import { exportsBefore, forgetExports, noteExport } from '../../stores/exports';
import { keepFile, removeFiles, temporaryUrl } from '../../../files/stores/files';

/** A file that is ready to be handed over. */
interface Parcel {
  /** See `newExportId`. */
  id: string;
  /** What it is, in Chinese, such as 作品名单. */
  label: string;
  extension: 'xlsx' | 'zip' | 'docx';
  bytes: Buffer;
}

/** Long enough to open it on a phone and to send it on, s. */
export const URL_SECONDS = 2 * 3600;

/** No file system takes these in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/gu;

/** Nobody can guess it. */
export const newExportId = (): string => randomBytes(16).toString('hex');

/** A file as people find it in their downloads. @param label in Chinese. @param now ms. */
export const fileName = (campaign: { title: string }, label: string, ending: string, now: number) =>
  `${label}-${campaign.title.replace(NOT_IN_NAMES, '-')}-${dayOf(now)}.${ending}`;

/**
 * Stores a file under a name that nobody can guess and gives its temporary address. Files whose address has run
 * out are removed on the way: lists of people lie nowhere longer than they are needed.
 */
export async function handOver(
  { campaign, now }: Pick<Context, 'campaign' | 'now'>,
  { id, label, extension, bytes }: Parcel,
): Promise<ExportFile> {
  const name = fileName(campaign, label, extension, now);
  await putAwayExports(campaign.id, now);
  const file = await keepFile(`exports/${id}/${name}`, bytes);
  await noteExport({ _id: id, campaign: campaign.id, file, at: now });
  return { name, url: await temporaryUrl(file, URL_SECONDS), bytes: bytes.length };
}

/** Removes some files whose address has run out. @param now ms. @returns how many. */
export async function putAwayExports(campaign: string, now: number): Promise<number> {
  const old = await exportsBefore(campaign, now - URL_SECONDS * 1000);
  await removeFiles(old.map(({ file }) => file));
  await forgetExports(old.map(({ _id }) => _id));
  return old.length;
}
