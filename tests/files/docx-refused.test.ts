import { strToU8, zipSync } from 'fflate';
import { DOCX_PROBLEMS, docxProblem } from '../../cloudfunctions/core/files/docx/problem';
import { readDocx } from '../../cloudfunctions/core/files/docx/read';
import { aDocx, paragraph, part, sayUnpacked } from '../support/docx-bytes';

const MB = 1024 * 1024;
const document = (xml: string | Uint8Array) => aDocx('', { parts: { 'word/document.xml': xml } });
const text = paragraph('文');
const codeOf = (bytes: Buffer, maxBytes = 10 * MB) => {
  const read = readDocx(bytes, maxBytes);
  return 'code' in read ? read.code : null;
};
const compound = (content: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(content, 'utf16le'),
  ]);
const DOCTYPE =
  '<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';

it.each<[string, () => Buffer, string | null]>([
  ['a document', () => aDocx(text), null],
  ['an old document', () => compound('WordDocument'), 'oldWord'],
  ['a document behind a password', () => compound('EncryptedPackage'), 'locked'],
  ['no bytes', () => Buffer.alloc(0), 'notDocx'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'notDocx'],
  ['a web page called .doc', () => Buffer.from('<html>文</html>'), 'notDocx'],
  ['rich text', () => Buffer.from('{\\rtf1 x}'), 'notDocx'],
  ['another archive', () => Buffer.from(zipSync({ 'a.txt': strToU8('文') })), 'notDocx'],
  ['a workbook', () => aDocx('', { main: 'xl/workbook.xml' }), 'notDocx'],
  ['a presentation', () => aDocx('', { main: 'ppt/presentation.xml' }), 'notDocx'],
  ['macros', () => aDocx(text, { parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
  ['half a document', () => aDocx(text).subarray(0, 400), 'broken'],
  ['half an XML', () => document('<w:document xmlns:w="x"><w:body>'), 'broken'],
  ['no XML', () => document('文'), 'broken'],
  ['a prefix that stands for nothing', () => document('<w:document/>'), 'broken'],
  ['bytes that are no text', () => document(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e)), 'broken'],
  ['XML of something else', () => document('<a>文</a>'), 'noText'],
  [
    'entities that grow',
    () =>
      document(
        part('document', `<w:body>${paragraph('&c;')}</w:body>`).replace('?>', `?>${DOCTYPE}`),
      ),
    'broken',
  ],
  ['pictures alone', () => aDocx(paragraph('<w:r><w:drawing/></w:r>')), 'noText'],
  [
    'comments alone',
    () => aDocx('', { parts: { 'word/comments.xml': part('comments', text) } }),
    'noText',
  ],
  [
    'deleted text alone',
    () => aDocx(paragraph('<w:del><w:r><w:delText>删</w:delText></w:r></w:del>')),
    'noText',
  ],
])('%s: %#', (_, bytes, code) => expect(codeOf(bytes())).toBe(code));

describe('bounds', () => {
  it('are the kind’s for the file itself', () => {
    const bytes = aDocx(text);
    expect(codeOf(bytes, bytes.length)).toBeNull();
    expect(codeOf(bytes, bytes.length - 1)).toBe('bytes');
  });

  it('let a long text through', () => {
    const read = readDocx(aDocx(paragraph('字'.repeat(1000)).repeat(200)), 10 * MB);
    expect(read).toHaveProperty('paragraphs.length', 200);
  });

  it.each<[string, () => Buffer]>([
    ['a text that unpacks to 9 MB', () => aDocx(`<!--${'x'.repeat(9 * MB)}-->${text}`)],
    [
      'texts that unpack to 9 MB together',
      () => {
        const xml = part('hdr', `<!--${'x'.repeat(3 * MB)}-->`);
        const headers = [1, 2, 3].map((at) => [`word/header${String(at)}.xml`, xml] as const);
        return aDocx(text, { parts: Object.fromEntries(headers) });
      },
    ],
    [
      'a picture that unpacks to more than a reader’s computer holds',
      () => sayUnpacked(aDocx(text, { parts: { 'word/media/a.png': 'x' } }), /png$/, 600 * MB),
    ],
    [
      '2 001 files',
      () => {
        const files = Array.from({ length: 2001 }, (__, at) => [`word/media/${String(at)}`, 'x']);
        return aDocx(text, { parts: Object.fromEntries(files) as Record<string, string> });
      },
    ],
  ])('refuse %s', (_, bytes) => expect(codeOf(bytes())).toBe('tooMuchInside'));

  it('hold for a file that lies about them', () => {
    const bomb = aDocx(`<!--${'x'.repeat(40 * MB)}-->${text}`);
    expect(bomb.length).toBeLessThan(MB / 2);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(sayUnpacked(bomb, /document/, 1000))).toBe('broken');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * MB);
    expect(codeOf(sayUnpacked(aDocx(text), /document/, 4 * MB))).toBeNull();
  });
});

test('every problem is explained', () => {
  const words = DOCX_PROBLEMS.map(docxProblem);
  for (const { reason, remedy } of words) {
    expect(reason).toMatch(/^[^!！]+。$/);
    expect(remedy).toMatch(/^(?:请|如果).+。$/);
  }
  expect(new Set(words.map(({ reason }) => reason)).size).toBe(DOCX_PROBLEMS.length);
});
