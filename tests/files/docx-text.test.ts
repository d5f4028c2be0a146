import { readDocx } from '../../cloudfunctions/core/files/docx/read';
import { aDocx, paragraph, part, run, type DocxOptions } from '../support/docx-bytes';

const textOf = (body: string, options: DocxOptions = {}) => readDocx(aDocx(body, options), 1e6);
const paragraphs = (body: string, options: DocxOptions = {}) => {
  const text = textOf(body, options);
  return 'code' in text ? text.code : text.paragraphs;
};

const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(content)}</w:tc>`;
const row = (content: string, properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('what is text', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', paragraph('第一段') + paragraph('第二段'), ['第一段', '第二段']],
    ['runs of one paragraph', paragraph(run('第') + run('一') + run('段')), ['第一段']],
    ['blank paragraphs', paragraph('　') + paragraph('一') + '<w:p/>', ['一']],
    ['an indent', paragraph('　　开头'), ['开头']],
    [
      'a line break',
      paragraph('<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/></w:r>'),
      ['一', '二'],
    ],
    ['a tab', paragraph('<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>'), ['一\t二']],
    ['a hyphen', paragraph('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>'), ['a-b']],
    ['blanks that are not kept', paragraph('<w:r><w:t> 一 </w:t><w:t>二</w:t></w:r>'), ['一二']],
    ['blanks that are kept', paragraph(run('one ') + run('two')), ['one two']],
    ['entities', paragraph(run('&lt;b&gt; &amp; &#x6C49;')), ['<b> & 汉']],
    ['a known symbol', paragraph('<w:r><w:sym w:font="x" w:char="2605"/></w:r>'), ['★']],
    ['a drawn symbol', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), ['□']],
    ['a table', `<w:tbl>${row(cell('甲') + cell('乙'))}</w:tbl>`, ['甲', '乙']],
    ['a link', paragraph(`<w:hyperlink>${run('链接')}</w:hyperlink>`), ['链接']],
    ['a control', `<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`, ['控件']],
    ['a field', paragraph(field('PAGE', '7')), ['7']],
    ['a text box, once', paragraph(run('外') + box(paragraph('里')) + run('面')), ['外面', '里']],
    [
      'characters under pinyin',
      paragraph(
        `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby></w:r>`,
      ),
      ['拼'],
    ],
    ['marks that nobody sees', paragraph('王\u200b小\u202e明'), ['王小明']],
    // Nothing is read with a stack of its own.
    [
      'what lies 20 000 deep',
      '<w:sdt>'.repeat(20_000) + paragraph('深') + '</w:sdt>'.repeat(20_000),
      ['深'],
    ],
  ])('%s', (_, body, said) => expect(paragraphs(body)).toEqual(said));
});

describe('what is no text any more', () => {
  const deleted = (text: string) =>
    `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it.each<[string, string, string[]]>([
    ['deleted text', paragraph(run('留') + deleted('删')), ['留']],
    ['deleted text written as text', paragraph(run('留') + `<w:del>${run('删')}</w:del>`), ['留']],
    ['inserted text stays', paragraph(`<w:ins>${run('增')}</w:ins>`), ['增']],
    [
      'what was moved is where it is now',
      paragraph(`<w:moveFrom>${run('移')}</w:moveFrom>`) +
        paragraph(`<w:moveTo>${run('移')}</w:moveTo>`),
      ['移'],
    ],
    [
      'a deleted end of a paragraph',
      paragraph('一', '<w:rPr><w:del/></w:rPr>') + paragraph('二') + paragraph('三'),
      ['一二', '三'],
    ],
    ['a deleted row', `<w:tbl>${row(cell('甲'), '<w:del/>')}${row(cell('乙'))}</w:tbl>`, ['乙']],
    ['a deleted cell', `<w:tbl>${row(cell('甲', '<w:cellDel/>') + cell('乙'))}</w:tbl>`, ['乙']],
    ['hidden text', paragraph(run('见') + run('隐', '<w:vanish/>')), ['见']],
    ['text that is not hidden after all', paragraph(run('见', '<w:vanish w:val="0"/>')), ['见']],
    [
      'a hidden mark of a paragraph hides no text',
      paragraph('见', '<w:rPr><w:vanish/></w:rPr>'),
      ['见'],
    ],
    [
      'where a comment stands',
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('文')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      ['文'],
    ],
    ['a format that changed', paragraph(run('文', '<w:rPrChange><w:rPr/></w:rPrChange>')), ['文']],
  ])('%s', (_, body, said) => expect(paragraphs(body)).toEqual(said));

  it('a comment', () => {
    const comments = part('comments', `<w:comment w:id="0">${paragraph('批注')}</w:comment>`);
    const text = textOf(paragraph('文'), { parts: { 'word/comments.xml': comments } });
    expect(text).toEqual({ paragraphs: ['文'], beside: [] });
  });
});

describe('where the text is', () => {
  it('is said by the document', () => {
    expect(paragraphs(paragraph('网页版'), { main: 'word/document2.xml' })).toEqual(['网页版']);
    const rooted =
      '<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="/word/document.xml"/></Relationships>';
    expect(paragraphs(paragraph('根'), { parts: { '_rels/.rels': rooted } })).toEqual(['根']);
  });

  it('may be written in the strict form, with other prefixes, or in UTF-16', () => {
    const strict = part('document', `<w:body>${paragraph('严')}</w:body>`).replace(
      /"http:\/\/schemas[^"]*main"/,
      '"http://purl.oclc.org/ooxml/wordprocessingml/main"',
    );
    const renamed = part('document', `<w:body>${paragraph('名')}</w:body>`).replace(
      /(<\/?|xmlns:|\s)w(?=:)|(?<=xmlns:)w(?==)/g,
      '$1word',
    );
    const wide = Buffer.from(`\ufeff${strict.replace(/<\?.*?\?>/, '')}`, 'utf16le');
    for (const [content, said] of [
      [strict, '严'],
      [renamed, '名'],
      [wide, '严'],
    ] as const)
      expect(paragraphs('', { parts: { 'word/document.xml': content } })).toEqual([said]);
  });

  it('tells apart what stands at the edges of the pages', () => {
    const parts = {
      'word/header1.xml': part('hdr', paragraph('作者：王小明')),
      'word/footer2.xml': part('ftr', paragraph('民政局')),
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote>${paragraph('注')}</w:footnote>`,
      ),
    };
    expect(textOf(paragraph('文'), { parts })).toEqual({
      paragraphs: ['文'],
      beside: ['民政局', '注', '作者：王小明'],
    });
  });
});
