import { aWish, fileIn, oneFile, placeIn, posterIn } from '../support/one-file';
import type { Refusal } from '../../miniprogram/shared/decision';
import { anEntry, anUpload, aPhoto, type EntryOptions } from '../support/builders';
import { openCloud, type TestCloud } from '../support/cloud';
import { keptFile } from '../support/kept-file';
import { aJpeg, aPng } from '../support/media-bytes';
import { anMp4 } from '../support/mp4-bytes';
import { aGif, aHeic, aMov, aPage, aText, aWebp } from '../support/odd-files';

/** 文件大小不超过20m, in bytes. */
const LIMIT = 20_971_520;
const author = 'author-of-files';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

/** Uploads a file under any name and tries to submit it. */
async function refusalOf(options: EntryOptions): Promise<Refusal | undefined> {
  const input = await anUpload(cloud, { owner: author, ...options });
  const fault = await cloud.fault(author, 'entry.submit', input);
  expect(fault.code).toBe('REFUSED');
  return fault.refusal;
}

describe('图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m', () => {
  const picture = { width: 400, height: 300 };
  const film = { width: 1280, height: 720 };

  test.each<[string, EntryOptions]>([
    ['a JPEG of exactly 20 MiB', { bytes: aJpeg({ ...picture, bytes: LIMIT }) }],
    ['a JPEG named jpeg', { bytes: aJpeg({ ...picture, seed: 'jpeg' }), extension: 'jpeg' }],
    ['a PNG', { bytes: aPng(picture), extension: 'png' }],
    ['a JPEG named png', { bytes: aJpeg({ ...picture, seed: 'png' }), extension: 'png' }],
    ['an MP4, index first', { kind: 'video', bytes: anMp4({ ...film, moov: 'first' }) }],
    ['an MP4 of exactly 20 MiB', { kind: 'video', bytes: anMp4({ ...film, bytes: LIMIT }) }],
  ])('%s is taken', async (_, options) => {
    const entry = await anEntry(cloud, { owner: author, ...options });
    expect(entry).toMatchObject({ state: 'submitted', kind: options.kind ?? 'image' });
    expect(keptFile(cloud, entry.id)).toMatchObject({ bytes: options.bytes?.length });
  });

  test('one byte over is refused with the numbers, though the phone said less', async () => {
    const input = aWish('image', 'jpg', 1000);
    const ticket = await cloud.done(author, 'upload.ticket', input);
    const bytes = aJpeg({ ...picture, bytes: LIMIT + 1 });
    const { fileID: file } = await cloud.as(author).upload(placeIn(ticket).filePath, bytes);
    const other = await anUpload(cloud, { owner: author });
    const sent = { ...other, ticket: ticket.ticket, ...oneFile(file) };
    const { refusal } = await cloud.fault(author, 'entry.submit', sent);
    expect(refusal).toMatchObject({
      rule: 'media.bytes',
      facts: { bytes: LIMIT + 1, maxBytes: LIMIT },
      source: { clause: expect.stringContaining('文件大小不超过20m') as string },
    });
  });

  test('one byte over is refused before anything is uploaded', async () => {
    const asked = aWish('image', 'jpg', LIMIT + 1);
    const fault = await cloud.fault(author, 'upload.ticket', asked);
    expect(fault.refusal?.rule).toBe('media.bytes');
    expect(await cloud.done(author, 'upload.ticket', aWish('image', 'jpg', LIMIT))).toHaveProperty(
      'ticket',
    );
  });

  test.each<[string, EntryOptions, string]>([
    ['GIF renamed .jpg', { bytes: aGif() }, 'gif'],
    ['HEIC renamed .jpg', { bytes: aHeic() }, 'heic'],
    ['WebP renamed .jpg', { bytes: aWebp() }, 'webp'],
    ['web page renamed .png', { bytes: aPage(), extension: 'png' }, 'html'],
    ['text renamed .mp4', { kind: 'video', bytes: aText() }, 'text'],
    ['MOV renamed .mp4', { kind: 'video', bytes: aMov() }, 'mov'],
    ['PNG sent as a video', { kind: 'video', bytes: aPng(picture) }, 'image/png'],
    ['MP4 sent as a picture', { bytes: anMp4(film) }, 'video/mp4'],
  ])('%s is refused by its bytes', async (_, options, found) => {
    const refusal = await refusalOf(options);
    expect(refusal).toMatchObject({ rule: 'media.type', facts: { found } });
  });

  test.each<[string, EntryOptions, string]>([
    ['an empty file', { bytes: Buffer.alloc(0) }, 'media.bytes'],
    ['a JPEG cut in its headers', { bytes: aPhoto().subarray(0, 50) }, 'media.structure'],
    ['an MP4 cut off', { kind: 'video', bytes: anMp4(film).subarray(0, -20) }, 'media.structure'],
    [
      'an MP4 without picture',
      { kind: 'video', bytes: anMp4({ ...film, picture: false }) },
      'media.structure',
    ],
  ])('%s is refused', async (_, options, rule) => {
    expect((await refusalOf(options))?.rule).toBe(rule);
  });
});

test('a check of 20 MiB reads at most 256 KB of it, before the one copy', async () => {
  const bytes = anMp4({ width: 640, height: 360, moov: 'last', bytes: LIMIT - 7 });
  const input = await anUpload(cloud, { owner: author, kind: 'video', bytes: bytes });
  cloud.logs.clear();
  await cloud.done(author, 'entry.submit', input);
  const lines = cloud.logs.list().map(({ text }) => text);
  const checked = lines.find((text) => text.includes('media.checked')) ?? '{}';
  const { bytesRead } = JSON.parse(checked) as { bytesRead: number };
  expect(bytesRead).toBeGreaterThan(0);
  expect(bytesRead).toBeLessThanOrEqual(256 * 1024);
});

describe('what is kept', () => {
  test('the original lies where nobody can read or write, nothing is shown yet, the uploads are gone', async () => {
    const poster = aJpeg({ width: 64, height: 48 });
    const film = anMp4({ width: 320, height: 240, seed: 'kept' });
    const sent = { owner: author, kind: 'video', bytes: film, preview: poster } as const;
    const input = await anUpload(cloud, sent);
    const { entry } = await cloud.done(author, 'entry.submit', input);
    const stored = keptFile(cloud, entry.id);
    expect(stored).toMatchObject({ shown: null, preview: null });
    expect(stored.original).toMatch(/^cloud:\/\/[^/]+\/originals\/[0-9a-f]{32}\/original\.mp4$/);
    expect(stored.poster).toMatch(/^cloud:\/\/[^/]+\/originals\/[0-9a-f]{32}\/poster\.jpg$/);
    const gone = [fileIn(input), posterIn(input) ?? '', stored.original, stored.poster ?? ''];
    for (const { status } of await cloud.as(author).tempUrls(gone)) expect(status).not.toBe(0);
    const path = stored.original.replace(/^cloud:\/\/[^/]+\//, '');
    await expect(cloud.as(author).upload(path, film)).rejects.toThrow();
  });

  test.each<[string, Buffer]>([
    ['larger than 1 MiB', aJpeg({ width: 64, height: 48, bytes: 1024 * 1024 + 1 })],
    ['no picture', aText()],
    ['a broken picture', aPhoto().subarray(0, 40)],
  ])('a poster that is %s is left out, the film is taken', async (why, preview) => {
    const bytes = anMp4({ width: 320, height: 240, seed: why });
    const entry = await anEntry(cloud, { owner: author, kind: 'video', bytes, preview });
    expect(keptFile(cloud, entry.id).poster).toBeNull();
  });

  test('a picture needs no poster: what is sent beside it is not kept', async () => {
    const { id } = await anEntry(cloud, { owner: author, preview: aPhoto() });
    expect(keptFile(cloud, id).poster).toBeNull();
  });
});
