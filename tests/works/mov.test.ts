import * as path from 'path';
import { sniff } from '../../miniprogram/shared/media/type';
import { anEntry, anUpload } from '../support/builders';
import { OPEN, openCloud, type TestCloud } from '../support/cloud';
import { keptFile } from '../support/kept-file';
import { anMp4, type VideoOptions } from '../support/mp4-bytes';

const aMov = (own: Partial<VideoOptions> = {}): Buffer =>
  anMp4({ width: 1920, height: 1080, container: 'mov', sound: 'mp4a', soundVersion: 1, ...own });
const sent = (bytes: Buffer) =>
  ({ owner: 'author', kind: 'video', extension: 'mov', bytes }) as const;

let cloud: TestCloud;
beforeAll(async () => {
  const campaign = path.join(__dirname, '../campaigns/open-campaigns/quicktime.ts');
  cloud = await openCloud({ campaign });
  cloud.clock.set(OPEN);
});
afterAll(() => cloud.close());

test('a MOV is kept as it was sent and shown as an MP4', async () => {
  const bytes = aMov();
  const entry = await anEntry(cloud, sent(bytes));
  await cloud.runTimer('inspector');
  const kept = keptFile(cloud, entry.id);
  expect(kept).toMatchObject({
    format: 'mov',
    shown: expect.stringMatching(/film\.mp4$/) as string,
    original: expect.stringMatching(/\.mov$/) as string,
  });
  const shown = await cloud.as('stranger').download(kept.shown ?? 'none');
  expect(sniff(bytes)).toEqual({ type: 'video/quicktime' });
  expect(sniff(shown)).toEqual({ type: 'video/mp4' });
});

test.each<[string, Partial<VideoOptions>, RegExp]>([
  ['H.265', { codec: 'hvc1' }, /H\.265（HEVC）/],
  ['ProRes', { codec: 'apch' }, /ProRes/],
  ['10 bit H.264', { profile: 110 }, /High 10/],
  ['HE-AAC', { soundKind: 5 }, /HE-AAC/],
  ['sound that is not packed', { sound: 'sowt' }, /PCM/],
])('a MOV with %s is refused in words', async (_, own, reason) => {
  const input = await anUpload(cloud, sent(aMov({ ...own, seed: reason.source })));
  const { refusal } = await cloud.fault('author', 'entry.submit', input);
  expect(refusal).toMatchObject({
    rule: 'media.codec',
    reason: expect.stringMatching(reason) as string,
    remedy: expect.stringMatching(/^请用剪辑软件/) as string,
  });
});
