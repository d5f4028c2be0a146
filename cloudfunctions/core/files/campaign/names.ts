import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  category: ['类别', '请写类别的 id 和名称；自成一类的不写'],
  carriers: ['提交方式', '请列出 upload（文件）、link（链接）、typed（录入）'],
  formats: ['文件格式', '请列出扩展名；不上传文件的写 []'],
  kinds: ['作品形式', '请列出收哪些形式的作品；不收作品的写 []'],
  limits: ['限制', '请写明大小、时长、字数等限制；不限的写 max: null'],
  breach: ['超限怎么办', '请选 refuse（拒收）、warn（提醒）或 flag（交审核人员）'],
  measure: [
    '量什么',
    '请从 bytes、seconds、characters、pages、width、height、framesPerSecond、kilobitsPerSecond、pictures 中选',
  ],
  classes: ['时长分类', '请列出各类；不分类的写 []'],
  between: ['各类之间的时长', '请写明怎么办'],
  caption: ['说明文字', '请选 none、optional 或 required'],
  'kinds.form': ['形式', '请选 image、video、audio、text 或 h5'],
};
