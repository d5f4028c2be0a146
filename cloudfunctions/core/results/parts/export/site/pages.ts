import { formatDay } from '../../../../../../miniprogram/shared/calendar';
import { awardsByGroup } from '../../../../../../miniprogram/shared/results/groups';
import type { CampaignView } from '../../../../../../miniprogram/shared/campaign/view';
import type { ResultsView, WinnerCard } from '../../../../../../miniprogram/shared/contract';
import { kindName } from '../../../../../../miniprogram/shared/campaign/kinds';
import { escape, page } from './html';
import { pieceHtml } from './piece-html';
import type { SitePiece } from './pieces';

/** Where a work's page lies, from the root, and what it shows. */
export interface Shown {
  page: string;
  pieces: readonly SitePiece[];
}

/** The first picture stands for the work. */
const imageOf = ({ pieces }: Shown): string | null =>
  pieces.map((piece) => ('image' in piece ? piece.image : null)).find((image) => image !== null) ??
  null;

type Award = ResultsView['awards'][number];

/** 获奖结果: every award with its winners. */
export function indexPage(
  campaign: CampaignView,
  { publishedAt, awards }: ResultsView,
  shown: ReadonlyMap<string, Shown>,
): string {
  const title = `${campaign.title} 获奖结果`;
  const body = `<header>
<p class="host">${escape(campaign.host)}</p>
<h1>${escape(campaign.title)}</h1>
<p class="summary">${escape(campaign.summary)}</p>
<p class="what">获奖结果</p>
<p class="date">${String(campaign.year)}年${escape(formatDay(publishedAt))}公布</p>
</header>
<main>
${awardsByGroup(campaign, awards)
  .map((award) => awardSection(award, shown))
  .join('\n')}
</main>
<footer><p>${escape(campaign.host)}</p></footer>`;
  return page(title, '', body);
}

function awardSection(
  { id, name, gives, winners }: Award,
  shown: ReadonlyMap<string, Shown>,
): string {
  const gifts = gives.length === 0 ? '' : `<p class="gives">颁发${escape(gives.join('、'))}</p>\n`;
  const items = winners.map((winner) => winnerItem(winner, shown)).join('\n');
  const kind = winners.every(({ entry }) => entry === null) ? 'units' : 'works';
  return `<section id="${escape(id)}">
<h2>${escape(name)}</h2>
${gifts}<ul class="${kind}">
${items}
</ul>
</section>`;
}

function winnerItem(winner: WinnerCard, shown: ReadonlyMap<string, Shown>): string {
  const place = winner.entry === null ? undefined : shown.get(winner.entry);
  if (place === undefined) return `<li>${escape(winner.title)}</li>`;
  const image = imageOf(place);
  const picture =
    image !== null
      ? `<img src="${escape(image)}" alt="${escape(winner.title)}" loading="lazy">`
      : winner.excerpt === null
        ? '<span class="blank"></span>'
        : `<span class="blank excerpt">${escape(winner.excerpt)}</span>`;
  return `<li><a href="${escape(place.page)}">${picture}
<strong>${escape(winner.title)}</strong>
<span class="theme">${escape(winner.themeName ?? '')}</span>
<span class="unit">${escape(winner.unit)}</span></a></li>`;
}

/** One winner. */
export function workPage(
  campaign: CampaignView,
  { title, unit, themeName, kind, number }: WinnerCard,
  { pieces }: Shown,
  awards: readonly string[],
): string {
  const facts = [
    ['奖项', awards.join('、')],
    ['单位', unit],
    ['主题', themeName ?? ''],
    ['类别', kind === null ? '' : kindName(campaign, kind)],
    ['编号', number === null ? '' : String(number)],
  ].filter(([, value]) => value !== '');
  const pictures = pieces.filter(({ shows }) => shows === 'picture');
  const placeOf = (piece: SitePiece): string =>
    pictures.length < 2 || piece.shows !== 'picture'
      ? ''
      : `图 ${String(pictures.indexOf(piece) + 1)}/${String(pictures.length)}`;
  const shown = pieces
    .map((piece) => pieceHtml(piece, title, placeOf(piece)))
    .filter((html) => html !== '')
    .map((html) => `${html}\n`)
    .join('');
  const body = `<nav><a href="../index.html">返回获奖结果</a></nav>
<main>
<article>
<h1>${escape(title)}</h1>
${shown}<dl>
${facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join('\n')}
</dl>
</article>
</main>
<footer><p>${escape(campaign.host)} ${escape(campaign.title)}</p></footer>`;
  return page(`${title} ${campaign.title}`, '../', body);
}
