import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { dayText, item, list, namesOf, windowText } from '../../campaigns/book/item';
import type { ResultsPart } from './shape';

const EACH: Record<ResultsPart['awards'][number]['per'], string> = {
  campaign: '',
  theme: '',
  kind: '每类作品',
  category: '每个类别',
};

/** What is given to whom, and where it is published. */
function awardItems(campaign: ResultsPart): Item[] {
  const awards = campaign.awards.flatMap((award) => {
    const { name, to, per, themes, count, gives, ...one } = award;
    const scope = per === 'theme' ? `（${namesOf(campaign.themes, themes)}各设）` : '';
    const each = EACH[per];
    const number = 'exactly' in count ? String(count.exactly) : `不超过 ${String(count.atMost)}`;
    const gifts = gives.length > 0 ? `，颁发${list(gives)}` : '';
    const measure = to === 'entry' ? '件' : '个';
    return [
      item(`${name}${scope}：${each}${number} ${measure}。`, one.countSource),
      item(`${name}由${one.givenBy}评定${gifts}。`, one.source),
      ...(to === 'entry' && !one.alongside
        ? [item(`已获其他奖的作品不再获${name}。`, one.alongsideSource)]
        : []),
    ];
  });
  const published = campaign.publications.map(({ name, from, places, source }) =>
    item(`${name}：${dayText(campaign, from)}起，在${list(places)}。`, source),
  );
  return [...awards, ...published];
}

/** What the organizer hands on, to whom and until when. */
function forwardingItems(campaign: ResultsPart): Item[] {
  const { awards, forwardings, papers } = campaign;
  const nameOf = (id: string) => awards.find((award) => award.id === id)?.name ?? '各单位推荐的';
  return [
    ...forwardings.map(({ name, to, opens, due, of, source }) =>
      item(
        `${name}：${windowText(campaign, opens, due)}，主办方把${nameOf(of)}作品报送${to}。`,
        source,
      ),
    ),
    ...papers.map(({ name, source }) => item(`每件作品的报送材料有${name}。`, source)),
  ];
}

export const chapters: readonly Chapter<ResultsPart>[] = [
  { title: '奖项与公布', order: 120, items: awardItems },
  { title: '报送', order: 125, items: forwardingItems },
];
