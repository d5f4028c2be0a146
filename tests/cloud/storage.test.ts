import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Readable } from 'stream';
import type { LocalCloud } from '../../simulator/cloud';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
const files = (way: string, more: object) =>
  cloud.as('oAlice').call('files', { way, ...more }) as Promise<never>;
const alice = () => cloud.as('oAlice');
const bob = () => cloud.as('oBob');
const idOf = (cloudPath: string) => `cloud://local.6c6f-local-1300000000/${cloudPath}`;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.close());

describe('files through wx-server-sdk', () => {
  it('stores buffers and streams, reads, links and deletes', async () => {
    const { fileID } = (await files('upload', { cloudPath: 'made/中 文.txt', text: '你好' })) as {
      fileID: string;
    };
    expect(fileID).toBe(idOf('made/中 文.txt'));
    expect(await files('download', { fileID })).toEqual({ isBuffer: true, text: '你好' });
    const stream = (await files('uploadStream', { cloudPath: 'made/a.jpg' })) as { fileID: string };
    expect(await files('download', stream)).toMatchObject({
      text: expect.stringMatching(/^not really/) as string,
    });
    const fileList = [fileID, idOf('made/none')];
    expect(await files('urls', { fileList })).toMatchObject([
      { status: 0, tempFileURL: expect.stringContaining(`${cloud.url}/files/`) as string },
      { status: -503003, tempFileURL: '' },
    ]);
    expect(await files('remove', { fileList })).toMatchObject([{ status: 0 }, { status: -503003 }]);
    expect(await files('download', { fileID })).toMatchObject({ errCode: -1 });
  });

  it('refuses paths that climb and more than 50 ids', async () => {
    expect(await files('upload', { cloudPath: '../up.txt', text: 'x' })).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('invalid cloud path') as string,
    });
    const fileList = Array<string>(51).fill(idOf('made/a.jpg'));
    expect(await files('urls', { fileList })).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('at most 50 files') as string,
    });
  });
});

describe('files from a phone', () => {
  it('go where the rules allow, and belong to the person', async () => {
    const { fileID } = await alice().upload('uploads/alice.png', Buffer.from('first'));
    expect(fileID).toBe(idOf('uploads/alice.png'));
    await expect(alice().upload('elsewhere/a.png', Buffer.from('x'))).rejects.toMatchObject({
      errCode: -503002,
    });
    await expect(bob().upload('uploads/alice.png', Buffer.from('mine now'))).rejects.toMatchObject({
      errCode: -503002,
    });
    await alice().upload(
      'uploads/alice.png',
      Readable.from([Buffer.from('sec'), Buffer.from('ond')]),
    );
    expect(String(await bob().download(fileID))).toBe('second');
    expect(await bob().deleteFiles([fileID])).toMatchObject([{ status: -503002 }]);
    expect(await alice().deleteFiles([fileID])).toMatchObject([{ status: 0 }]);
    await expect(alice().download(fileID)).rejects.toMatchObject({ errCode: -503003 });
  });

  it('of functions are not for phones to overwrite, and a read rule hides a folder', async () => {
    await files('upload', { cloudPath: 'uploads/by-function.txt', text: 'kept' });
    await expect(alice().upload('uploads/by-function.txt', Buffer.from('x'))).rejects.toMatchObject(
      {
        errCode: -503002,
      },
    );
    await files('upload', { cloudPath: 'secret/list.txt', text: 'hidden' });
    expect(await alice().tempUrls([idOf('secret/list.txt')])).toMatchObject([
      { status: -503002, tempFileURL: '' },
    ]);
  });

  it('that break off leave nothing behind', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(70_000);
        await new Promise(setImmediate);
        throw new Error('the phone lost its network');
      })(),
    );
    await expect(alice().upload('uploads/broken.png', broken)).rejects.toThrow();
    expect(await alice().tempUrls([idOf('uploads/broken.png')])).toMatchObject([
      { status: -503003 },
    ]);
  });
});

describe('temporary URLs', () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_each, i) => i % 256));
  let url: string;
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    fetch(url, { method, headers });

  beforeAll(async () => {
    const { fileID } = await alice().upload('uploads/ranged.png', bytes);
    url = (await alice().tempUrls([fileID]))[0]!.tempFileURL;
  });

  it('send the whole file with its type, an ETag and safe headers', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get({}, 'HEAD')).headers.get('content-length')).toBe('1000');
  });

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=990-', 990, 999],
    ['bytes=-10', 990, 999],
    ['bytes=900-5000', 900, 999],
  ])('send %s as a part', async (range, start, end) => {
    const response = await get({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/1000`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes.subarray(start, end + 1));
  });

  it('answer 416 outside the file, and all of it to ranges they do not serve', async () => {
    const response = await get({ range: 'bytes=1000-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */1000');
    expect((await get({ range: 'bytes=-0' })).status).toBe(416);
    expect((await get({ range: 'bytes=0-1,5-6' })).status).toBe(200);
    expect((await get({ range: 'pages=1-2' })).status).toBe(200);
  });

  it('keep conditions: If-Match 412, If-None-Match 304', async () => {
    const etag = (await get()).headers.get('etag')!;
    expect((await get({ 'if-match': etag })).status).toBe(200);
    expect((await get({ 'if-match': '"other"' })).status).toBe(412);
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
    expect((await get({ 'if-range': '"other"', range: 'bytes=0-1' })).status).toBe(200);
  });

  it('expire, and cannot be forged or used to write', async () => {
    const [short] = await alice().tempUrls([idOf('uploads/ranged.png')]);
    const reply = await alice().post('storage/urls', {
      fileList: [{ fileID: short!.fileID, maxAge: 60 }],
    });
    const [link] = reply.fileList as { tempFileURL: string }[];
    expect((await fetch(link!.tempFileURL)).status).toBe(200);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    expect((await fetch(link!.tempFileURL)).status).toBe(403);
    later.mockRestore();
    expect((await fetch(url.replace(/.(?=\/[^/]*$)/, (c) => (c === 'A' ? 'B' : 'A')))).status).toBe(
      403,
    );
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
  });

  it('never show a page that someone uploaded', async () => {
    const { fileID } = await alice().upload('uploads/page.html', Buffer.from('<script>1</script>'));
    const [link] = await alice().tempUrls([fileID]);
    const response = await fetch(link!.tempFileURL);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="page.html"');
  });
});

describe('restart', () => {
  it('keeps documents, files, their owners and URLs handed out', async () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-test-'));
    try {
      const first = await startFixtureCloud({ dir });
      const { fileID } = await first.as('oAlice').upload('uploads/kept.txt', Buffer.from('kept'));
      const [link] = await first.as('oAlice').tempUrls([fileID]);
      await first
        .as('oAlice')
        .call('shop', { way: 'add', collection: 'crowd', data: { _id: 'one' } });
      await first.close();
      const second = await startFixtureCloud({ dir });
      try {
        expect(String(await second.as('oBob').download(fileID))).toBe('kept');
        const moved = link!.tempFileURL.replace(first.url, second.url);
        expect((await fetch(moved)).status).toBe(200);
        await expect(
          second.as('oBob').upload('uploads/kept.txt', Buffer.from('x')),
        ).rejects.toMatchObject({ errCode: -503002 });
        expect(second.database.find('crowd', {})).toEqual([{ _id: 'one' }]);
      } finally {
        await second.close();
      }
    } finally {
      fs.rmSync(dir, { recursive: true });
    }
  });
});
