import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { tidyText } from '../../../../../miniprogram/shared/campaign/text';
import { refuse } from '../../../../../miniprogram/shared/decision';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import { refused } from '../../../ground/fault';
import { readDocx } from '../../../files/docx/read';

/** A document is read in memory as a whole; a bound of the product, bytes. */
const MOST_BYTES = 20_971_520;

/**
 * Rules `document.*`: the text of a document that was sent in as a work, one paragraph a line.
 * @throws ActionFault REFUSED when no text can be taken from it.
 */
export async function textOfDocument(kind: KindView, file: Source): Promise<string> {
  const bytes =
    file.size > MOST_BYTES ? Buffer.alloc(MOST_BYTES + 1) : await file.read(0, file.size);
  const read = readDocx(Buffer.from(bytes), MOST_BYTES);
  if ('code' in read)
    throw refused(
      refuse({
        rule: `document.${read.code}`,
        source: kind.source,
        facts: { bytes: file.size },
        reason: read.reason,
        remedy: read.remedy,
      }),
    );
  return tidyText(read.paragraphs.join('\n'));
}
