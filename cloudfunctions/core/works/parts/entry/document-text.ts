import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { tidyText } from '../../../../../miniprogram/shared/campaign/text';
import { refused } from '../../../ground/fault';
import { readDocx } from '../../../files/docx/read';
import { readWhole, type StoredFile } from '../../../files/stores/files';
import { documentRefused } from './refusals';

/** A document is read in memory as a whole; a bound of the product, bytes. */
const MOST_BYTES = 20_971_520;

/**
 * Rules `document.*`: the text of a document that was sent in as a work, one paragraph a line.
 * @throws ActionFault REFUSED when no text can be taken from it.
 */
export async function textOfDocument(kind: KindView, stored: StoredFile): Promise<string> {
  const { size } = stored.source;
  const bytes = size > MOST_BYTES ? Buffer.alloc(MOST_BYTES + 1) : await readWhole(stored);
  const read = readDocx(bytes, MOST_BYTES);
  if ('code' in read) throw refused(documentRefused(kind, read, size));
  return tidyText(read.paragraphs.join('\n'));
}
