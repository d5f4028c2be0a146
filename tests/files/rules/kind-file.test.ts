import { formatOf, mayUseEnding, mayUseFile } from '../../../miniprogram/shared/files/kind-file';
import { sniff } from '../../../miniprogram/shared/media/type';
import { aGif, aHeic, aMov, aText } from '../../support/odd-files';
import { aJpeg } from '../../support/media-bytes';
import { anMp4 } from '../../support/mp4-bytes';
import { aKind } from '../../support/kinds';

const size = { width: 64, height: 48 };
const films = aKind();
const pictures = aKind({ name: '图片类', form: 'image', formats: ['jpg', 'jpeg'] });
const texts = aKind({ name: '文字类', form: 'text', formats: ['doc', 'docx'] });
const mp4Only = aKind({ formats: ['mp4'] });
const links = aKind({ name: 'H5', form: 'h5', carriers: ['link'], formats: [] });
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each([
  [films, 'MOV', true],
  [films, '.mp4', true],
  [films, 'avi', false],
  [films, '', false],
  [pictures, 'jpeg', true],
  [pictures, 'png', false],
  [pictures, 'heic', false],
  [texts, 'docx', true],
  [texts, 'pdf', false],
  [links, 'html', false],
])('of %j, .%s: %s', ({ formats }, extension, allowed) => {
  const kind = [films, pictures, texts, links].find((one) => one.formats === formats)!;
  expect(mayUseEnding(kind, extension).allowed).toBe(allowed);
});

test.each([
  ['a MOV', films, anMp4({ ...size, container: 'mov' }), 'mov'],
  ['an MP4', films, anMp4(size), 'mp4'],
  ['a MOV where MP4 alone is taken', mp4Only, anMp4({ ...size, container: 'mov' }), null],
  ['an old MOV without brands', films, latin('\0\0\0\x08wide\0\0\x10\0mdat'), null],
  ['a picture as a film', films, aJpeg(size), null],
  ['a JPEG', pictures, aJpeg(size), 'jpg'],
  ['a GIF', pictures, aGif(), null],
  ['HEIC', pictures, aHeic(), null],
  ['a document', texts, latin('PK\x03\x04\x14\0'), 'docx'],
  [
    'an old document, which nothing reads',
    texts,
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'),
    null,
  ],
  ['a text file', texts, aText(), null],
  ['nothing', films, Buffer.alloc(0), null],
  ['sound, which nothing reads', aKind({ formats: ['mp4', 'mp3'] }), latin('ID3\x04\0'), null],
] as const)('%s', (_, kind, bytes, format) => {
  const sniffed = sniff(bytes);
  expect(formatOf(kind, sniffed)).toBe(format);
  const decision = mayUseFile(kind, sniffed);
  expect(decision.allowed).toBe(format !== null);
  if (!decision.allowed) expect(decision.rule).toBe('media.type');
});

test('says what to do', () => {
  expect(mayUseFile(mp4Only, sniff(aMov()))).toMatchObject({
    facts: { found: 'mov', accepted: 'mp4' },
    reason: '按文件内容判断，这是MOV 视频，不是要求的微视频。',
    remedy: '改名不能改变文件格式。微视频请用 mp4 格式。',
  });
  expect(mayUseFile(films, { other: 'mov' })).toMatchObject({
    reason: '这是没有写明版本的旧式 MOV 视频，手机放不出来。',
  });
  expect(mayUseEnding(links, 'html')).toMatchObject({
    remedy: 'H5不收文件，请按活动规则换一种方式提交。',
  });
});
