import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { randomBytes } from 'crypto';
import { Readable } from 'stream';
import { streamFile } from '../../../files/stores/files';
import { registrationForm } from '../registration/form';
import { filledForm } from '../registration/fill';
import { textDocx } from '../text-docx';
import type { PlannedFile } from './contents';
import type { At } from './lists';
import type { Folder } from './plan';
import { openZip } from './zip-file';

type Answers = ReadonlyMap<string, Record<string, string>>;

/**
 * Packs folders into an archive on temporary disk.
 * @param answers of the works’ authors, by entry.
 * @param after each work: how many are packed.
 * @returns where it lies, and its bytes. Whoever asked removes it.
 */
export async function packFolders(
  context: At,
  folders: readonly Folder[],
  answers: Answers,
  after: (done: number) => Promise<void>,
): Promise<{ local: string; bytes: number }> {
  const local = path.join(os.tmpdir(), `package-${randomBytes(8).toString('hex')}.zip`);
  const zip = openZip(local);
  try {
    let done = 0;
    for (const folder of folders) {
      for (const file of folder.files)
        await zip.add(
          `${folder.name}/${file.name}`,
          await contentOf(context, folder, file, answers),
          context.now,
        );
      await after((done += 1));
    }
    return { local, bytes: await zip.close() };
  } catch (error) {
    await zip.close().catch(() => undefined);
    await fs.promises.rm(local, { force: true });
    throw error;
  }
}

async function contentOf(
  context: At,
  { entry }: Folder,
  { content }: PlannedFile,
  answers: Answers,
): Promise<AsyncIterable<Uint8Array>> {
  switch (content.is) {
    case 'original':
      return streamFile(content.file);
    case 'form':
      return whole(
        registrationForm(filledForm(context, entry, answers.get(entry._id) ?? {}), context.now),
      );
    case 'document':
      return whole(textDocx(entry.title, content.text, context.now));
    case 'note':
      return whole(Buffer.from(noteText(content.text)));
    default:
      return content satisfies never;
  }
}

/** Windows' notepad takes a text for Chinese by the mark before it, and breaks its lines so. */
const noteText = (text: string): string => `\ufeff${text.replace(/\n/g, '\r\n')}\r\n`;

const whole = (bytes: Buffer): AsyncIterable<Uint8Array> => Readable.from([bytes]);
