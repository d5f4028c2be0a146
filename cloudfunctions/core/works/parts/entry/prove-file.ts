import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { firstRefusal } from '../../../../../miniprogram/shared/decision';
import { sniff, SNIFF_BYTES } from '../../../../../miniprogram/shared/media/type';
import {
  formatOf,
  mayUseFile,
  mayUseMedia,
} from '../../../../../miniprogram/shared/files/kind-file';
import { judge } from '../../../../../miniprogram/shared/files/measure/judge';
import { refusedBy } from '../../../../../miniprogram/shared/files/measure/judgement';
import { measureFile } from '../../../../../miniprogram/shared/files/measure/facts';
import type { Format, KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { mayUseInside } from '../../../../../miniprogram/shared/files/media-inside';
import { inspect } from '../../../../../miniprogram/shared/media/inspect';
import type { MediaFacts } from '../../../../../miniprogram/shared/media/source';
import { refused } from '../../../ground/fault';
import { openFile, type StoredFile } from '../../../files/stores/files';
import type { Ticket } from '../../../files/stores/tickets';
import { fileMissing } from './refusals';

export interface ProvenFile {
  stored: StoredFile;
  format: Format;
  facts: MediaFacts;
}

/**
 * Proves from the stored bytes themselves, a few of them, that a file is what the campaign asks for.
 * @throws ActionFault REFUSED with the rule it breaks.
 */
export async function proveFile(
  campaign: CampaignView,
  kind: KindView,
  { extension }: Ticket,
  file: string,
): Promise<ProvenFile> {
  const stored = await openFile(file);
  if (stored === null) throw refused(fileMissing(campaign));
  const { source } = stored;
  const sniffed = sniff(await source.read(0, SNIFF_BYTES));
  const usable = firstRefusal(
    () => mayUseMedia(kind, { extension, bytes: source.size }),
    () => mayUseFile(kind, sniffed),
  );
  if (!usable.allowed) throw refused(usable);
  const format = formatOf(kind, sniffed);
  if (format === null || !('type' in sniffed))
    throw new Error('A type was allowed that no reader knows');
  const inside = await inspect(sniffed.type, source);
  const fit = mayUseInside(kind, inside);
  if (!fit.allowed) throw refused(fit);
  if ('problem' in inside) throw new Error('A broken file was allowed');
  const measured = measureFile({ format, bytes: source.size, inside: inside.facts });
  const within = refusedBy(judge(kind, measured));
  if (!within.allowed) throw refused(within);
  const { width, height, durationMs } = inside.facts;
  return { stored, format, facts: { width, height, durationMs } };
}
