/** Names and words that the people of a rehearsal are made of. */

const CITIES = '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛';
const TRADES = '煤矿 石化 电力 铁路 公路 邮电 冶金 机械 建设 教育 卫生 金融 农林 海员';
const NUMBERS = '第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 第十一 第十二';

const HUNAN = '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西州';
const OFFICES =
  '农民工工作处 办公室 人事教育处 机关党委 机关纪委 离退休人员管理服务处 职业能力建设处 城乡居民养老保险处 专业技术人员管理处 就业服务中心';

const LEVELS = [CITIES, TRADES, NUMBERS];

/**
 * What tells the units of one level apart.
 * @param host of the campaign, whose province the cities are of.
 * @param group the level's place among all levels.
 */
export function prefixesOf(host: string, level: string, group: number): string[] {
  if (level.startsWith('厅')) return OFFICES.split(' ');
  const words = LEVELS[Math.min(group, LEVELS.length - 1)] ?? NUMBERS;
  return (words === CITIES && host.includes('湖南') ? HUNAN : words).split(' ');
}

export const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹'];
export const GIVEN = [...'明丽强芳军敏杰静伟娟勇艳涛霞斌玲超红鹏燕辉梅磊兰宇洁波琳峰颖'];

export const PLACES = [
  '渔港',
  '车间',
  '社区',
  '老街',
  '山村',
  '学校',
  '工地',
  '医院',
  '林场',
  '广场',
  '码头',
  '果园',
];
export const DEEDS = [
  '清晨第一班',
  '雪中送炭',
  '三代人的灯',
  '最美背影',
  '一碗热汤',
  '守护',
  '并肩',
  '接力',
  '笑脸',
  '归来',
  '传承',
  '新绿',
];
