import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  awards: ['奖项', '请列出奖项；没有的写 []'],
  count: ['奖项数量', '请写 { exactly: 数量 } 或 { atMost: 数量 }'],
  gives: ['奖励', '请写明发什么；没有的写 []'],
  publications: ['公布', '请写明何时在哪里公布；没有的写 []'],
  papers: ['报送材料', '请列出每件作品附带什么；没有的写 []'],
  holds: ['材料是什么', '请选 form（报名表）、work（全部作品文件）、text、picture 或 film'],
  forwardings: ['主办方再向上推荐', '请写明推荐给谁、推荐什么；没有的写 []'],
  'forwardings.to': ['报送给谁', '请写明报送给哪个部门'],
  'publications.of': ['公布什么', '请选 results（获奖名单）或 collection（作品集）'],
  'forwardings.of': ['推荐哪些作品', '请写奖项的 id，或 recommended（各单位推荐的作品）'],
  'awards.per': ['按什么评', '请选 campaign、theme、kind 或 category'],
};
