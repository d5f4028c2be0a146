import { randomBytes } from 'crypto';
import type { ExportFile } from '../../../../miniprogram/shared/contract';
import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { Context } from '../../runtime/table';
import { insertDecision } from '../../stores/decisions';
import { exportsBefore, forgetExports, noteExport } from '../../stores/exports';
import { keepFile, removeFiles, temporaryUrl } from '../../stores/files';
import { doerOf, newAct } from '../decision/new-act';

/** A file that is ready to be handed over. */
export interface Parcel {
  /** What it is, in Chinese, such as 作品名单. */
  label: string;
  extension: 'xlsx' | 'zip';
  bytes: Buffer;
  /** Set when it tells who people are: how many rows. Handing it over is then written down. */
  personal: { rows: number } | null;
}

/** Long enough to open it on a phone and to send it on, s. */
const URL_SECONDS = 2 * 3600;

/** No file system takes these in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/gu;

/**
 * Stores a file under a name that nobody can guess and gives its temporary address. Files whose address has run
 * out are removed on the way: lists of people lie nowhere longer than they are needed.
 */
export async function deliver(
  context: Context<'organizer'>,
  { label, extension, bytes, personal }: Parcel,
): Promise<ExportFile> {
  const { campaign, now } = context;
  const id = randomBytes(16).toString('hex');
  const title = campaign.title.replace(NOT_IN_NAMES, '-');
  const name = `${label}-${title}-${dayOf(now)}.${extension}`;
  await putAway(campaign.id, now - URL_SECONDS * 1000);
  if (personal !== null)
    await insertDecision(
      newAct(doerOf(context), {
        subject: `export:${id}`,
        revision: 0,
        title: label,
        verb: 'export',
        reason: null,
        before: {},
        after: { rows: personal.rows },
      }),
    );
  const file = await keepFile(`exports/${id}/${name}`, bytes);
  await noteExport({ _id: id, campaign: campaign.id, file, at: now });
  return { name, url: await temporaryUrl(file, URL_SECONDS), bytes: bytes.length };
}

async function putAway(campaign: string, before: number): Promise<void> {
  const old = await exportsBefore(campaign, before);
  await removeFiles(old.map(({ file }) => file));
  await forgetExports(old.map(({ _id }) => _id));
}
