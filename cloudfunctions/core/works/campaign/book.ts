import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { item, namesOf } from '../../campaigns/book/item';
import { authorItems } from './book-author';
import { contentItems } from './book-content';
import { exhibitionItems } from './book-exhibition';
import type { WorksPart } from './shape';

/** Ways in. */
function channelItems({ channels, units }: WorksPart): Item[] {
  return channels.map(({ name, by, levels, firstReviewBy, source }) => {
    const who = by === 'author' ? '作者本人' : namesOf(units.levels, levels);
    return item(`${name}：由${who}报送，${firstReviewBy}审核。`, source);
  });
}

/** What a work must be. */
function workItems({ content, naming, checklists }: WorksPart): Item[] {
  const { borrowed, dated, original, anonymous, oncePerFile, ticket, withdrawal } = content;
  return [
    ...(original
      ? [item(`作品必须为原创${original.unpublished ? '且未发表' : ''}。`, original.source)]
      : []),
    ...(borrowed
      ? [item(`借用的素材不超过作品的${String(borrowed.maxShare * 100)}%。`, borrowed.source)]
      : []),
    ...(dated ? [item(`创作和取材时间为${dated.from}至${dated.to}。`, dated.source)] : []),
    ...(anonymous ? [item('作品正文中不得出现作者信息。', anonymous.source)] : []),
    ...(oncePerFile ? [item('同一位作者的同一个文件只投一次。', oncePerFile.source)] : []),
    item(`开始上传后 ${String(ticket.hours)} 小时内提交。`, ticket.source),
    item('作者在结果公布前可以撤回自己的作品，撤回后不能恢复。', withdrawal.source),
    ...naming.map(({ pattern, example, source }) =>
      item(`命名为“${pattern}”，如“${example}”。`, source),
    ),
    ...checklists.flatMap(({ name, signedBy, items }) =>
      items.map(({ text, source }) => item(`${name}（${signedBy}）：${text}。`, source)),
    ),
  ];
}

export const chapters: readonly Chapter<WorksPart>[] = [
  { title: '怎样投稿', order: 40, items: channelItems },
  { title: '作品要求', order: 51, items: workItems },
  { title: '内容检查和举报', order: 60, items: contentItems },
  { title: '作者资料', order: 70, items: authorItems },
  { title: '展示与投票', order: 80, items: exhibitionItems },
];
