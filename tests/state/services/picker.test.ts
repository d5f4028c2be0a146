import { pickFiles, withPreview, type PickedKind } from '../../../miniprogram/services/picker';
import { aMedia } from '../submit/a-campaign';
import { aPhone } from './a-phone';

const IMAGE: PickedKind = { id: 'image', form: 'image', formats: ['jpg'] };
const VIDEO: PickedKind = { id: 'video', form: 'video', formats: ['mp4'] };
const TEXT: PickedKind = { id: 'text', form: 'text', formats: ['docx'] };
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
/** One file, as `pickFiles` gives it. */
async function pickOne(kind: PickedKind, told: (count: number) => void = nothing) {
  const picked = await pickFiles({ count: 1, kinds: [kind], place: 'album' }, told);
  if (picked.state !== 'picked') return { state: picked.state, file: undefined };
  return { state: picked.state, file: picked.files[0] };
}
const phoneWith = (size: number) =>
  aPhone({
    chooses: chosen(size),
    files: new Map([['wxfile://tmp/photo.JPG', new Uint8Array(size).fill(7)]]),
  });

describe('choosing a file', () => {
  it('gives what the rules need to know, and the first 4 KB', async () => {
    phoneWith(10_000);
    const { file } = await pickOne(IMAGE);
    expect(file).toMatchObject({
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
    expect(file?.head?.length).toBe(4096);
  });

  it.each([
    [1, 1],
    [4096, 4096],
    [0, 0],
  ])('reads no more than there is: %i bytes', async (size, length) => {
    phoneWith(size);
    expect((await pickOne(IMAGE)).file?.head?.length).toBe(length);
  });

  it.each([
    ['cancelled', { chooses: 'chooseMedia:fail cancel' }],
    ['denied', { chooses: 'chooseMedia:fail auth deny' }],
    ['denied', { chooses: 'chooseMedia:fail system permission denied' }],
    ['privacy', { agrees: false, chooses: chosen(1) }],
  ])('%s', async (state, phone) => {
    aPhone(phone);
    expect((await pickOne(IMAGE)).state).toBe(state);
  });

  it('gives no first bytes of a file that cannot be read', async () => {
    aPhone({ chooses: chosen(1) });
    expect((await pickOne(IMAGE)).file?.head).toBeNull();
  });

  it('tells when a file has been chosen, and only then', async () => {
    const told = jest.fn();
    aPhone();
    await pickOne(IMAGE, told);
    expect(told).not.toHaveBeenCalled();
    phoneWith(10);
    await pickOne(IMAGE, told);
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
      const { file } = await pickOne(VIDEO);
      return [file?.media.preview, file?.media.seconds];
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
    const picked = await pickFiles({ count: 20, kinds: [IMAGE, VIDEO], place: 'album' }, told);
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
    expect((await pickFiles({ count: 20, kinds: [IMAGE], place: 'album' }, nothing)).state).toBe(
      state,
    );
  });
});

describe('choosing out of a chat', () => {
  const document = { path: 'wxfile://tmp/7f3a', name: '驻村日记.DOCX', size: 9 };
  const pick = () => pickFiles({ count: 1, kinds: [TEXT], place: 'chat' }, nothing);

  it('knows a file by the name that it was sent under', async () => {
    aPhone({ chats: [document], files: new Map([[document.path, new Uint8Array(9)]]) });
    expect(await pick()).toMatchObject({
      state: 'picked',
      files: [{ media: { kind: 'text', extension: 'docx', bytes: 9, seconds: null, width: 0 } }],
    });
  });

  it.each([
    ['cancelled', { chats: 'chooseMessageFile:fail cancel' }],
    ['denied', { chats: 'chooseMessageFile:fail system permission denied' }],
    ['privacy', { agrees: false, chats: [document] }],
  ])('%s', async (state, phone) => {
    aPhone(phone);
    expect((await pick()).state).toBe(state);
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
