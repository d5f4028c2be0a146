import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Format, KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { countWritten } from '../../../../../miniprogram/shared/campaign/text';
import { firstRefusal } from '../../../../../miniprogram/shared/decision';
import {
  formatOf,
  mayUseFile,
  mayUseMedia,
} from '../../../../../miniprogram/shared/files/kind-file';
import { judge } from '../../../../../miniprogram/shared/files/measure/judge';
import {
  refusedBy,
  type Judgement,
} from '../../../../../miniprogram/shared/files/measure/judgement';
import { measureFile } from '../../../../../miniprogram/shared/files/measure/facts';
import { mayUseInside } from '../../../../../miniprogram/shared/files/media-inside';
import { inspect } from '../../../../../miniprogram/shared/media/inspect';
import { sniff, SNIFF_BYTES } from '../../../../../miniprogram/shared/media/type';
import type { FileFacts, MediaFacts } from '../../../../../miniprogram/shared/media/source';
import type { MediaType } from '../../../../../miniprogram/shared/vocabulary';
import { refused } from '../../../ground/fault';
import { openFile, type StoredFile } from '../../../files/stores/files';
import type { TicketFile } from '../../../files/stores/tickets';
import { textOfDocument } from './document-text';
import { fileMissing } from './refusals';

export interface ProvenFile {
  stored: StoredFile;
  format: Format;
  /** 0 and null for a document. */
  facts: MediaFacts;
  /** Of a document; null for everything else. */
  text: string | null;
  judgement: Judgement;
}

/**
 * Proves from the stored bytes themselves, as few of them as will do, that a file is what the campaign asks for.
 * @throws ActionFault REFUSED with the rule it breaks.
 */
export async function proveFile(
  campaign: CampaignView,
  kind: KindView,
  { extension }: TicketFile,
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
  if (format === null) throw new Error('A type was allowed that no reader knows');
  const inside = 'type' in sniffed ? await factsOf(kind, sniffed.type, stored) : null;
  const text = inside === null ? await textOfDocument(kind, stored) : null;
  const characters = text === null ? null : countWritten(text);
  const judgement = judge(kind, measureFile({ format, bytes: source.size, inside, characters }));
  const within = refusedBy(judgement);
  if (!within.allowed) throw refused(within);
  const { width, height, durationMs } = inside ?? NOTHING_SEEN;
  return { stored, format, facts: { width, height, durationMs }, text, judgement };
}

const NOTHING_SEEN: MediaFacts = { width: 0, height: 0, durationMs: null };

async function factsOf(
  kind: KindView,
  type: MediaType,
  { source }: StoredFile,
): Promise<FileFacts> {
  const inside = await inspect(type, source);
  const fit = mayUseInside(kind, inside);
  if (!fit.allowed) throw refused(fit);
  if ('problem' in inside) throw new Error('A broken file was allowed');
  return inside.facts;
}
