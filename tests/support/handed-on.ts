import * as path from 'path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../cloudfunctions/core/files/docx/read';
import type { ExportFile } from '../../miniprogram/shared/contract';
import { ANNOUNCING, aRanking, entryId, listUnits, sweep } from './judged';
import { CAMPAIGN, ORGANIZER, type TestCloud } from './cloud';
import { aPhoto } from './builders';
import { aPiece } from './inspected';
import { DALIAN, inOffice, SHENYANG } from './office';

/** Works can be sent on. */
export const SENDING = ANNOUNCING + 4 * 24 * 3_600_000;
export const HANDED_ON = path.resolve(__dirname, '../campaigns/open-campaigns/handed-on.ts');
export const PURPOSE = '报送上级单位';
export const CONTACT = 'the-contact';

/** Files that were sent in. */
export interface Sent {
  /** Of work 1, and of work 2, which its unit has sent in. */
  one: Buffer;
  two: Buffer;
  /** Of the group of work 3. */
  group: Buffer[];
}

const fields = (number: number) => ({
  _id: entryId(number),
  campaign: CAMPAIGN,
  answers: {
    title: '星城/大爱',
    intro: '大雪封路，他把药送到独居老人家门口。\n第二天又来了。',
    name: `作者${String(number)}`,
    phone: '13800138000',
    unit: '沈阳市总工会',
  },
});

/**
 * Three works that were judged and published: a photo, one that a unit sent in, and a group with a text and an address.
 * @param known whether the tests' own organizer is one there.
 */
export async function handedOnWorks(cloud: TestCloud, known = true): Promise<Sent> {
  sweep(cloud);
  if (!known) inOffice(cloud, ORGANIZER, { role: 'organizer' });
  listUnits(cloud, [SHENYANG, DALIAN]);
  inOffice(cloud, CONTACT, { role: 'contact', unit: SHENYANG });
  const title = '星城/大爱';
  await aRanking(cloud, [
    { number: 1, points: 90, title },
    { number: 2, points: 80, title, unit: SHENYANG, uploadedFor: SHENYANG.id, owner: CONTACT },
    { number: 3, points: 70, title },
  ]);
  cloud.database.remove('entry_forms', {}, { multi: true });
  cloud.database.insert('entry_forms', [fields(1), fields(2), fields(3)]);
  cloud.database.remove('pieces', {}, { multi: true });
  const kept = async (owner: string, name: string): Promise<[Buffer, string]> => {
    const bytes = aPhoto();
    return [bytes, (await cloud.as(owner).upload(`uploads/${owner}/${name}.jpg`, bytes)).fileID];
  };
  const [one, oneId] = await kept('owner-1', 'one');
  const [two, twoId] = await kept(CONTACT, 'two');
  const group = [await kept('owner-3', 'a'), await kept('owner-3', 'b')];
  const piece = (number: number, at: number, own: object, file: string | null) => {
    const whole = aPiece({ entry: entryId(number), owner: `owner-${String(number)}` });
    const stored = whole['file'] as object;
    return {
      ...whole,
      _id: `${entryId(number)}:${String(at)}`,
      at,
      file: file === null ? null : { ...stored, original: file, shown: file, preview: file },
      ...own,
    };
  };
  cloud.database.insert('pieces', [
    piece(1, 0, {}, oneId),
    piece(2, 0, { caption: '渡口' }, twoId),
    piece(3, 0, { caption: '2015年的渡口' }, group[0]?.[1] ?? null),
    piece(3, 1, { caption: '新桥' }, group[1]?.[1] ?? null),
    piece(3, 2, { form: 'text', carrier: 'typed', text: '第一段。\n\n第二段。' }, null),
    piece(3, 3, { form: 'video', carrier: 'link', link: 'https://v.example.com/x?a=1&b=2' }, null),
  ]);
  cloud.database.modify('entries', { _id: entryId(3) }, { $set: { pieces: 4 } }, { merge: true });
  return { one, two, group: group.map(([bytes]) => bytes) };
}

/** Publishes who won: the first award by ranking, the others as the campaign asks. */
export async function publishAll(cloud: TestCloud): Promise<void> {
  const word = { theme: null, reason: '评委会合议，多数同意' };
  const give = { ...word, award: 'organization', revision: 0, to: SHENYANG.id };
  await cloud.done(ORGANIZER, 'awards.give', give, ANNOUNCING);
  const empty = { ...word, award: 'organization', revision: 1, to: 'vacant' };
  await cloud.done(ORGANIZER, 'awards.take', empty, ANNOUNCING);
  await cloud.done(ORGANIZER, 'results.publish', { revision: 2 }, ANNOUNCING);
}

/** The files of an archive that was handed over. */
export async function unzipped(
  cloud: TestCloud,
  who: string,
  { url, bytes }: ExportFile,
): Promise<Map<string, Buffer>> {
  const packed = await cloud.as(who).download(url);
  if (packed.length !== bytes) throw new Error('the file is not as long as was said');
  return new Map(
    Object.entries(unzipSync(new Uint8Array(packed))).map(([name, content]) => [
      name,
      Buffer.from(content),
    ]),
  );
}

/** What a document says, paragraph by paragraph. */
export function saidIn(bytes: Uint8Array | undefined): string[] {
  const text = readDocx(Buffer.from(bytes ?? []), 1e7);
  if ('code' in text) throw new Error(text.code);
  return text.paragraphs;
}

/** A small text file without its mark. */
export const noteIn = (bytes: Buffer | undefined): string =>
  strFromU8(bytes ?? new Uint8Array()).replace(/^\ufeff/, '');
