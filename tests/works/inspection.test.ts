import sharp from 'sharp';
import type { MyEntry } from '../../miniprogram/shared/contract';
import { anEntry, aPhoto, type EntryOptions } from '../support/builders';
import { OPEN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { changeFile, keptFile, type KeptFile } from '../support/kept-file';
import { killCall } from '../support/killed-call';
import { anMp4 } from '../support/mp4-bytes';
import { measured } from '../support/passed';

const SIZE = { width: 1280, height: 720 };
const TRACES = '41.80N 123.43E taken by somebody';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Longer than any run keeps an attempt for itself. */
const LATER = 2 * MINUTE;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
beforeEach(() => {
  cloud.clock.set(OPEN);
  cloud.logs.clear();
});
afterAll(() => cloud.close());

const kept = (id: string): KeptFile => keptFile(cloud, id);
const inspect = (): Promise<unknown> => cloud.runTimer('inspector');
const pass = (ms: number): void => cloud.clock.set(cloud.clock.now() + ms);
const send = (options: EntryOptions = {}): Promise<MyEntry> =>
  anEntry(cloud, { owner: 'author', ...options });
const mine = async (id: string): Promise<MyEntry | undefined> =>
  (await cloud.done('author', 'entry.mine', { cursor: null })).items.find((one) => one.id === id);
const served = (file: string | null): Promise<Buffer> =>
  cloud.as('stranger').download(file ?? 'none');
const attempts = (): string[] =>
  cloud.logs
    .list()
    .map(({ text }) => text)
    .filter((text) => text.includes('inspection.ended'));

/** A photograph as phones take them: held sideways, with a place, a maker, and something behind its end. */
async function aPhonePhoto(): Promise<Buffer> {
  const photo = await sharp({
    create: { width: 2000, height: 1500, channels: 3, background: '#dd4422' },
  })
    .withExif({
      IFD0: { Make: TRACES },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 48/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return Buffer.concat([photo, Buffer.from(`<script>${TRACES}</script>PK\x03\x04`)]);
}

describe('a picture', () => {
  test('is made anew: upright, small, and with nothing of the file but its pixels', async () => {
    const bytes = await aPhonePhoto();
    expect(bytes.toString('latin1')).toContain(TRACES);
    const { id, inspection } = await send({ bytes });
    expect(inspection).toEqual({ state: 'waiting', at: null, reason: null, remedy: null });
    await inspect();
    const { shown, preview, original } = kept(id);
    const [page, thumbnail] = [await served(shown), await served(preview)];
    expect(await sharp(page).metadata()).toMatchObject({ width: 1200, height: 1600, channels: 3 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 480, height: 640 });
    for (const made of [page, thumbnail]) {
      expect(made.toString('latin1')).not.toMatch(/Exif|script|N 123/);
      expect(made.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
      expect((await sharp(made).metadata()).orientation).toBeUndefined();
    }
    expect((await cloud.as('author').tempUrls([original]))[0]?.status).not.toBe(0);
    expect((await mine(id))?.inspection).toMatchObject({ state: 'passed', reason: null });
    expect((await mine(id))?.preview).toBe(preview);
  });

  test('with an oddity that some cameras write is taken', async () => {
    const bytes = await aPhonePhoto();
    const scan = bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
    // The end of the spectrum, which a sequential picture has no choice about.
    bytes[scan + 6 + 2 * (bytes[scan + 4] ?? 0)] = 0;
    const { id } = await send({ bytes });
    await inspect();
    expect(kept(id).inspection).toMatchObject({ state: 'passed', attempts: 1 });
  });

  test('that breaks off fails, says so to its author, and can be looked at again', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const whole = await sharp({ create: { ...SIZE, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    const { id } = await send({ bytes: whole.subarray(0, whole.length >> 1) });
    await inspect();
    expect(kept(id)).toMatchObject({
      shown: null,
      preview: null,
      inspection: { state: 'failed', problem: 'unreadable' },
    });
    expect((await mine(id))?.inspection).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('打不开') as string,
      remedy: expect.stringContaining('撤回') as string,
    });
    const { entry } = await cloud.done(ORGANIZER, 'entry.inspect', { id });
    expect(entry.inspection).toMatchObject({ state: 'waiting', reason: null });
    await inspect();
    expect(kept(id).inspection).toMatchObject({ state: 'failed', attempts: 1 });
  });
});

describe('a film', () => {
  test('is served without what the phone noted; its poster is made anew', async () => {
    const bytes = anMp4({ ...SIZE, sound: 'mp4a', traces: TRACES, seed: 'clean' });
    const { id } = await send({ kind: 'video', bytes, preview: await aPhonePhoto() });
    await inspect();
    const { shown, preview } = kept(id);
    const film = await served(shown);
    expect(film).toHaveLength(bytes.length);
    expect(film.toString('latin1')).not.toContain(TRACES);
    expect(await sharp(await served(preview)).metadata()).toMatchObject({ format: 'jpeg' });
    expect((await served(preview)).toString('latin1')).not.toContain(TRACES);
    expect(preview?.replace('poster.jpg', '')).toBe(shown?.replace('film.mp4', ''));
  });

  test('without a poster passes, and the flaw is told', async () => {
    const preview = (await aPhonePhoto()).subarray(0, 9000);
    const { id } = await send({ kind: 'video', bytes: anMp4({ ...SIZE, seed: 'bare' }), preview });
    await inspect();
    expect(kept(id)).toMatchObject({
      shown: expect.stringContaining('film.mp4') as string,
      preview: null,
      inspection: { state: 'passed', problem: 'noPoster' },
    });
  });

  test('whose samples lie elsewhere fails', async () => {
    const { id } = await send({ kind: 'video', bytes: anMp4({ ...SIZE, shift: 9000 }) });
    await inspect();
    expect(kept(id)).toMatchObject({
      shown: null,
      inspection: { state: 'failed', problem: 'unplayable' },
    });
  });
});

describe('an attempt', () => {
  /** An entry whose file the storage does not give. */
  async function lost(): Promise<{ id: string; find: () => void }> {
    const { id } = await send();
    const { original } = kept(id);
    const name = (file: string) => changeFile(cloud, id, { original: file });
    name(original.replace('.jpg', '.gone'));
    return { id, find: () => name(original) };
  }

  test('that fails is made again after a while, longer each time, and given up in the end', async () => {
    const { id, find } = await lost();
    for (const wait of [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE]) {
      const passed = measured();
      await inspect();
      const { state, dueAt } = kept(id).inspection;
      expect(state).toBe('retrying');
      expect(Math.abs(dueAt - cloud.clock.now() - wait)).toBeLessThanOrEqual(passed());
      await inspect();
      pass(wait);
    }
    await inspect();
    expect(kept(id).inspection).toMatchObject({
      state: 'failed',
      problem: 'unavailable',
      attempts: 5,
    });
    expect(attempts()).toHaveLength(5);
    find();
    await cloud.done(ORGANIZER, 'entry.inspect', { id });
    await inspect();
    expect(kept(id).inspection).toMatchObject({ state: 'passed', attempts: 1, problem: null });
  });

  test('is made by one of several runs', async () => {
    const { id } = await send();
    await Promise.all([inspect(), inspect(), inspect()]);
    expect(attempts()).toHaveLength(1);
    expect(kept(id).inspection).toMatchObject({ state: 'passed', attempts: 1 });
  });

  test('that dies anywhere is made again: no work is stuck', async () => {
    const { id } = await send();
    let died = 0;
    for (let nth = 1; nth < 40 && kept(id).inspection.state !== 'passed'; nth += 1) {
      if (await killCall(cloud, nth, () => inspect().catch(() => undefined))) died += 1;
      expect(kept(id).inspection.state).not.toBe('failed');
      pass(LATER);
      // Only so many attempts are made: this file has had fewer.
      changeFile(cloud, id, { 'inspection.attempts': 1 });
    }
    expect(kept(id).inspection.state).toBe('passed');
    expect(died).toBeGreaterThan(3);
    await served(kept(id).shown);
  });

  test('whose runs all die is given up', async () => {
    const { id } = await send();
    changeFile(cloud, id, { 'inspection.attempts': 5, 'inspection.dueAt': OPEN });
    await inspect();
    expect(kept(id).inspection).toMatchObject({ state: 'failed', problem: 'unavailable' });
  });
});

test('nobody puts another file in the place of what was inspected, or takes what is kept', async () => {
  const { id } = await send();
  await inspect();
  const { shown, preview, original } = kept(id);
  const path = (file: string | null) => (file ?? '').replace(/^cloud:\/\/[^/]+\//, '');
  for (const place of [path(shown), path(preview), path(original), 'exports/a.xlsx'])
    for (const who of ['author', 'stranger', ORGANIZER])
      await expect(cloud.as(who).upload(place, aPhoto())).rejects.toThrow();
  for (const who of ['author', 'stranger', ORGANIZER])
    expect((await cloud.as(who).tempUrls([original]))[0]?.status).not.toBe(0);
});

describe('the original', () => {
  test('is given to the organizer for a purpose, and the disclosure is recorded', async () => {
    const bytes = aPhoto();
    const { id } = await send({ bytes });
    const asked = { id, piece: 0, purpose: '核对拍摄时间和地点' };
    const reply = await cloud.done(ORGANIZER, 'entry.original', asked);
    expect(reply.bytes).toBe(bytes.length);
    expect(Buffer.from(await (await fetch(reply.url)).arrayBuffer())).toEqual(bytes);
    const [disclosure] = cloud
      .all('disclosures')
      .filter(({ subject }) => subject === `entry:${id}`);
    expect(disclosure).toMatchObject({ about: 'author', purpose: '核对拍摄时间和地点' });
  });

  test('is not given without a purpose, to others, or once it was erased', async () => {
    const { id } = await send();
    const asked = { id, piece: 0, purpose: '核对拍摄时间和地点' };
    const blank = await cloud.fault(ORGANIZER, 'entry.original', {
      id,
      piece: 0,
      purpose: ' ',
    });
    expect(blank).toMatchObject({ code: 'INVALID', fields: [{ path: 'purpose' }] });
    expect(await cloud.fault('author', 'entry.original', asked)).toMatchObject({
      code: 'FORBIDDEN',
    });
    changeFile(cloud, id, { original: '' });
    expect((await cloud.fault(ORGANIZER, 'entry.original', asked)).code).toBe('CONFLICT');
    expect((await cloud.fault(ORGANIZER, 'entry.inspect', { id })).code).toBe('CONFLICT');
  });
});

test('the inspector answers no person, with whatever event', async () => {
  const event = { Type: 'Timer', TriggerName: 'inspect' };
  await expect(cloud.as('stranger').call('inspector', event)).rejects.toThrow();
  await expect(cloud.invoke('inspector', event, { openid: 'stranger' })).rejects.toThrow();
});
