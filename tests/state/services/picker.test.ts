import { pickFiles, pickMedia, withPreview } from '../../../miniprogram/services/picker';
import { aMedia } from '../submit/a-campaign';
import { aPhone } from './a-phone';

const IMAGE = { id: 'image', form: 'image' } as const;
const VIDEO = { id: 'video', form: 'video' } as const;
const nothing = () => undefined;
const chosen = (size: number, extra: Partial<WechatMiniprogram.MediaFile> = {}) => ({
  tempFilePath: 'wxfile://tmp/photo.JPG',
  size,
  width: 4000,
  height: 3000,
  duration: 0,
  thumbTempFilePath: '',
  ...extra,
});
const phoneWith = (size: number) =>
  aPhone({
    chooses: chosen(size),
    files: new Map([['wxfile://tmp/photo.JPG', new Uint8Array(size).fill(7)]]),
  });

describe('choosing a file', () => {
  it('gives what the rules need to know, and the first 4 KB', async () => {
    phoneWith(10_000);
    const picked = await pickMedia(IMAGE, nothing);
    expect(picked).toMatchObject({
      state: 'picked',
      media: {
        kind: 'image',
        form: 'image',
        extension: 'jpg',
        bytes: 10_000,
        width: 4000,
        height: 3000,
        seconds: null,
      },
    });
    expect(picked.state === 'picked' && picked.head.length).toBe(4096);
  });

  it.each([
    [1, 1],
    [4096, 4096],
    [0, 0],
  ])('reads no more than there is: %i bytes', async (size, length) => {
    phoneWith(size);
    const picked = await pickMedia(IMAGE, nothing);
    expect(picked.state === 'picked' && picked.head.length).toBe(length);
  });

  it.each([
    ['cancelled', { chooses: 'chooseMedia:fail cancel' }],
    ['denied', { chooses: 'chooseMedia:fail auth deny' }],
    ['denied', { chooses: 'chooseMedia:fail system permission denied' }],
    ['privacy', { agrees: false, chooses: chosen(1) }],
    ['unreadable', { chooses: chosen(1) }],
  ])('%s', async (state, phone) => {
    aPhone(phone);
    expect((await pickMedia(IMAGE, nothing)).state).toBe(state);
  });

  it('tells when a file has been chosen, and only then', async () => {
    const told = jest.fn();
    aPhone();
    await pickMedia(IMAGE, told);
    expect(told).not.toHaveBeenCalled();
    phoneWith(10);
    await pickMedia(IMAGE, told);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('takes the frame of a video as its preview unless it is too large or missing', async () => {
    const film = chosen(10, {
      tempFilePath: 'wxfile://tmp/a.mp4',
      thumbTempFilePath: 'wxfile://tmp/t.jpg',
      duration: 8,
    });
    const phone = aPhone({
      chooses: film,
      files: new Map([['wxfile://tmp/a.mp4', new Uint8Array(10)]]),
    });
    const previewNow = async () => {
      const picked = await pickMedia(VIDEO, nothing);
      return picked.state === 'picked'
        ? [picked.media.preview, picked.media.seconds]
        : picked.state;
    };
    expect(await previewNow()).toEqual([null, 8]);
    phone.files.set('wxfile://tmp/t.jpg', new Uint8Array(1024 * 1024));
    expect(await previewNow()).toEqual(['wxfile://tmp/t.jpg', 8]);
    phone.files.set('wxfile://tmp/t.jpg', new Uint8Array(1024 * 1024 + 1));
    expect(await previewNow()).toEqual([null, 8]);
  });
});

describe('choosing several files', () => {
  const film = { tempFilePath: 'wxfile://tmp/a.mp4', fileType: 'video' as const, duration: 8 };
  const photo = { tempFilePath: 'wxfile://tmp/photo.JPG', fileType: 'image' as const };
  const both = () =>
    aPhone({
      chooses: [
        chosen(10, photo),
        chosen(5000, film),
        chosen(7, { tempFilePath: 'wxfile://tmp/gone.jpg' }),
      ],
      files: new Map([
        ['wxfile://tmp/photo.JPG', new Uint8Array(10)],
        ['wxfile://tmp/a.mp4', new Uint8Array(5000)],
      ]),
    });

  it('tells their kinds apart and reads each one’s first bytes', async () => {
    both();
    const told = jest.fn();
    const picked = await pickFiles({ count: 20, kinds: [IMAGE, VIDEO] }, told);
    expect(told).toHaveBeenCalledWith(3);
    expect(
      picked.state === 'picked' &&
        picked.files.map(({ media, head }) => [
          media.kind,
          media.extension,
          media.seconds,
          head?.length ?? null,
        ]),
    ).toEqual([
      ['image', 'jpg', null, 10],
      ['video', 'mp4', 8, 4096],
      // One that cannot be read does not keep the others from being used.
      ['image', 'jpg', null, null],
    ]);
  });

  it.each([
    ['cancelled', { chooses: 'chooseMedia:fail cancel' }],
    ['privacy', { agrees: false }],
  ])('%s', async (state, phone) => {
    aPhone(phone);
    expect((await pickFiles({ count: 20, kinds: [IMAGE] }, nothing)).state).toBe(state);
  });
});

describe('the preview of a picture', () => {
  it('is the picture itself when that is small', async () => {
    aPhone();
    const media = aMedia({ width: 1080, bytes: 300 * 1024, preview: null });
    expect((await withPreview(media)).preview).toBe(media.path);
  });

  it.each([
    ['of the first quality that is small enough', () => 1024 * 1024, 'wxfile://store/photo.jpg-78'],
    [
      'of a lower quality when it must be',
      (quality: number) => quality * 20_000,
      'wxfile://store/photo.jpg-50',
    ],
    ['none when nothing is small enough', () => 2_000_000, null],
  ])('%s', async (_how, compressed, preview) => {
    aPhone({ compressed });
    expect((await withPreview(aMedia({ preview: null }))).preview).toBe(preview);
  });
});
