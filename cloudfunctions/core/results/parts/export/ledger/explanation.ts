import type { CampaignView } from '../../../../../../miniprogram/shared/campaign/view';
import type { LogHead } from '../../../../../../miniprogram/shared/contract';

/** What an archive says of itself: enough to count it again with software of one's own. */
export const explanation = (
  { title, host, id }: Pick<CampaignView, 'title' | 'host' | 'id'>,
  head: LogHead | null,
): string => `${title}：投票账本
${host}

这里是全部已封存的票，任何人都可以自己重新数一遍。账本里没有投票人：每张票只有一个随机的
回执，同一个人的几张票，回执也互不相干；封条里的票不按先后排列。

怎样核对
  取得本活动的程序（开放源代码），在程序的文件夹里运行：
    npm run recount -- 账本.zip
  不联网，也不查数据库。加上 --root <总根>，可以核对公众号某天张贴过的总根。
  自己写程序核对也可以，规则都在下面。

文件
  part-000001.jsonl 等    票和封条。名称带 draft 的是已封存、还没有到公布时间的部分。
  tallies.json            活动页面显示的票数：计入 votes、待核 held、作废 voided，
                          每件作品算到封条 seal 为止。
  holds.json              曾设为待核的时段：作品、时段、原因、结果和理由。
  heads.json              每天结束时的总根，和公众号张贴的相同。

票和封条
  每个 part 文件第一行说明是哪个活动、第几部分、哪些封条；然后是一行封条，接着是它封存的票：
    ["回执","轮次","作品",时段]
  时段是时间（毫秒）除以 5000 的整数部分。封条 from、to 表示封存的时段：大于 from，不大于 to。
  文件只含 ASCII 字符，每行以换行符结束。

哈希（SHA-256，十六进制小写；⏎ 是一个换行符，树按 RFC 6962）
  一张票   SHA-256( 0x00 vote⏎${id}⏎轮次⏎作品⏎时段⏎回执 )
  封条里的票按上面的哈希从小到大排列，root 是这些哈希的树根。
  封条     SHA-256( seal⏎${id}⏎编号⏎from⏎to⏎rows⏎root⏎previous )
  previous 是上一张封条的哈希；第一张是 64 个 0。
  总根     以每张封条哈希的 32 个字节为叶子的树根。

票数
  一张票的时段落在 holds.json 里同一轮次、同一作品的一段（大于 from，不大于 to）里时：
  状态 held 算待核，void 算作废，released 算计入；其余的票都算计入。
${head === null ? '' : `\n到此为止的总根（${String(head.size)} 张封条，${String(head.votes)} 张票）\n  ${head.root}\n`}`;
