export const DOCX_PROBLEMS = [
  'bytes',
  'oldWord',
  'locked',
  'notDocx',
  'macros',
  'tooMuchInside',
  'broken',
  'noText',
] as const;
export type DocxProblemCode = (typeof DOCX_PROBLEMS)[number];

/** Why no text can be taken from a file. */
export interface DocxProblem {
  code: DocxProblemCode;
  reason: string;
  remedy: string;
}

const SAVE_AS = '请在 Word 或 WPS 里打开它，另存为 .docx 再上传，或者把正文直接打进小程序。';

const WORDS = {
  bytes: { reason: '文件太大。', remedy: '请压缩文档里的图片，或者只留下文字，再上传。' },
  oldWord: { reason: '这是旧版的 .doc 文件，读不出里面的文字。', remedy: SAVE_AS },
  locked: {
    reason: '这个文档设有打开密码。',
    remedy: '请先取消密码，再另存为 .docx 上传。',
  },
  notDocx: { reason: '这不是 .docx 文档。', remedy: SAVE_AS },
  macros: {
    reason: '这个文档里带有宏。',
    remedy: '请另存为不带宏的 .docx 再上传。',
  },
  tooMuchInside: {
    reason: '文档展开以后太大。',
    remedy: '请新建一个文档，只把正文的文字粘贴进去，再上传。',
  },
  broken: {
    reason: '这个文档打不开，可能没有保存或上传完整。',
    remedy: '请确认它能用 Word 或 WPS 打开，另存一份再上传。',
  },
  noText: {
    reason: '文档里没有文字。',
    remedy: '如果内容是图片，请把文字打进文档，或者按图片类报送。',
  },
} satisfies Record<DocxProblemCode, Omit<DocxProblem, 'code'>>;

export const docxProblem = (code: DocxProblemCode): DocxProblem => ({ code, ...WORDS[code] });

/** Stops a reading half-way; `readDocx` turns it into its answer. */
export class DocxProblemError extends Error {
  constructor(readonly code: DocxProblemCode) {
    super(code);
  }
}
