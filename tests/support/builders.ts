import { aWish, oneFile, placeIn } from './one-file';
import type { Input, MyEntry } from '../../miniprogram/shared/contract';
import { checklistFor } from '../../miniprogram/shared/works/acceptance';
import type { MediaForm } from '../../miniprogram/shared/campaign/kind';
import type { TestCloud } from './cloud';
import { ORGANIZER } from './cloud';
import { inspected } from './inspected';
import { aJpeg } from './media-bytes';

export const CONSENT = '2027-1';

/** A complete and correct author form; single answers may be replaced. */
export const answers = (own: Record<string, string> = {}): Record<string, string> => ({
  title: '雪中送炭的快递员',
  intro: '大雪封路，他把药送到独居老人家门口，还帮着扫净了台阶。',
  name: '王小明',
  phone: '13800138000',
  unit: '沈阳市总工会',
  ...own,
});

export interface EntryOptions {
  owner?: string;
  theme?: string;
  kind?: MediaForm;
  /** Extension the file is named with. */
  extension?: string;
  bytes?: Buffer;
  preview?: Buffer;
  answers?: Record<string, string>;
  consent?: string;
  /** When it is uploaded and submitted, ms. */
  when?: number;
  /** The way in: an author's own ticket, or one of a unit's contact. */
  via?: 'upload.ticket' | 'batch.ticket';
}

let made = 0;

/** Bytes of a picture that no other call gives. */
export const aPhoto = (): Buffer =>
  aJpeg({ width: 640, height: 480, seed: `photo ${(made += 1)} of ${process.pid}` });

/** Gets a ticket and uploads a file to it: all of a submission but the last step. */
export async function anUpload(
  cloud: TestCloud,
  { owner = 'author-one', when, ...options }: EntryOptions = {},
): Promise<Input<'entry.submit'>> {
  const bytes = options.bytes ?? aPhoto();
  const kind = options.kind ?? 'image';
  const extension = options.extension ?? (kind === 'image' ? 'jpg' : 'mp4');
  const asked = aWish(kind, extension, Math.max(1, bytes.length));
  const ticket = await cloud.done(owner, options.via ?? 'upload.ticket', asked, when);
  const place = placeIn(ticket);
  const phone = cloud.as(owner);
  const { fileID: file } = await phone.upload(place.filePath, bytes);
  const preview =
    options.preview === undefined
      ? null
      : (await phone.upload(place.previewPath, options.preview)).fileID;
  return {
    ticket: ticket.ticket,
    ...oneFile(file, preview),
    theme: options.theme ?? 'work',
    answers: answers(options.answers),
    consent: options.consent ?? CONSENT,
  };
}

/** Submits a work as its author would. */
export async function anEntry(cloud: TestCloud, options: EntryOptions = {}): Promise<MyEntry> {
  const input = await anUpload(cloud, options);
  const owner = options.owner ?? 'author-one';
  return (await cloud.done(owner, 'entry.submit', input, options.when)).entry;
}

/** Submits and accepts a work. */
export async function anAcceptedEntry(
  cloud: TestCloud,
  options: EntryOptions = {},
): Promise<MyEntry> {
  const entry = await anEntry(cloud, options);
  inspected(cloud, entry.id);
  const signed = options.kind === 'video' ? await everyPoint(cloud) : [];
  const accepted = { id: entry.id, revision: 0, signed };
  await cloud.done(ORGANIZER, 'entry.accept', accepted, options.when);
  return entry;
}

/** What an organizer signs for before a film is accepted whose checks are clean. */
async function everyPoint(cloud: TestCloud): Promise<string[]> {
  const { office } = await cloud.done(ORGANIZER, 'office.show', {});
  return checklistFor(office, { kind: 'video', form: 'video', checks: [] }).map(({ id }) => id);
}

/** Publishes accepted works as the next edition; gives their printed numbers in the same order. */
export async function anEdition(
  cloud: TestCloud,
  entries: readonly { id: string }[],
  when?: number,
): Promise<number[]> {
  const { nextEdition } = await cloud.done(ORGANIZER, 'organizer.board', {}, when);
  const chosen = { edition: nextEdition, entries: entries.map(({ id }) => id) };
  const { results } = await cloud.done(ORGANIZER, 'edition.publish', chosen, when);
  return entries.map(({ id }) => {
    const result = results.find(({ entry }) => entry === id);
    const number = result?.number ?? null;
    if (number === null) throw new Error(result?.problem ?? `${id} was not answered`);
    return number;
  });
}
