import type { ExhibitCard, VotesToday } from '../../shared/contract/index';
import type { Refusal } from '../../shared/decision';
import type { Fault } from '../../shared/reply';
import type { GalleryOrder } from '../../shared/vocabulary';
import { GALLERY_ORDER_LABELS } from '../../shared/vocabulary';
import type { CardFace, Column } from '../../state/cards';
import { columnsOf, faceOf } from '../../state/cards';
import { ordersOf } from '../../state/gallery-orders';
import type { Paged, Phase } from '../../state/paged';
import { firstPage } from '../../state/paged';
import type { Ballot, VoteState } from '../../state/voting';
import { hallLine } from '../../state/hall-line';
import { nothingInTheme, nothingShown } from '../../state/nothing-shown';
import { shownVotes, standingOf } from '../../state/voting';

/** What the gallery is asked to show, and what came. */
export interface Gallery {
  /** Null for the campaign's own order. */
  readonly order: GalleryOrder | null;
  /** Empty for all themes. */
  readonly theme: string;
  /** Empty when not searching. A search goes over all themes. */
  readonly query: string;
  readonly list: Paged<ExhibitCard>;
  /** The card whose refusal is unfolded, and what could not be sent if that is why. */
  readonly asked: { id: string; fault: Fault | null } | null;
}

export interface GalleryView {
  /** Whether there are works to look for. */
  exhibits: boolean;
  /** Which round's works these are. */
  hall: string;
  orders: { id: GalleryOrder; label: string; chosen: boolean }[];
  theme: string;
  themes: { id: string; name: string }[];
  query: string;
  columns: Column<CardView>[];
  phase: Phase;
  fault: Fault | null;
  today: VotesToday | null;
  /** What an empty list says; `act` names what its button does. */
  empty: {
    title: string;
    remedy: string;
    act: 'endSearch' | 'submit' | 'openRules';
    action: string;
  };
  /** About the newest of today's votes for a card on show. */
  receipt: string;
}

interface CardView {
  id: string;
  card: CardFace;
  votes: number;
  vote: VoteState;
  refusal: Refusal | Fault | null;
}

export function openGallery(
  choice: Partial<Pick<Gallery, 'order' | 'theme' | 'query'>> = {},
): Gallery {
  const { order = null, theme = '', query = '' } = choice;
  return { order, theme, query, list: firstPage(), asked: null };
}

/** @param ballot null until the campaign is known. @param large one column instead of two. */
export function galleryView(
  gallery: Gallery,
  ballot: Ballot | null,
  now: number,
  large: boolean,
): GalleryView {
  const { order, theme, query, list } = gallery;
  const own = ballot?.campaign.galleryOrder ?? 'upload';
  return {
    exhibits: ballot?.campaign.exhibits ?? true,
    hall: ballot ? hallLine(ballot.campaign, now) : '',
    orders: ordersOf(own).map((id) => ({
      id,
      label: GALLERY_ORDER_LABELS[id],
      chosen: id === (order ?? own),
    })),
    theme,
    themes: ballot?.campaign.themes.map(({ id, name }) => ({ id, name })) ?? [],
    query,
    columns: ballot
      ? columnsOf(list.items, large, (exhibit) => cardView(exhibit, gallery, ballot, now))
      : [],
    phase: list.phase,
    fault: list.fault,
    today: ballot?.today ?? null,
    empty: emptyView(gallery, ballot, now),
    receipt: ballot ? receiptText(list.items, ballot) : '',
  };
}

function cardView(exhibit: ExhibitCard, { asked }: Gallery, ballot: Ballot, now: number): CardView {
  const { id } = exhibit;
  const { state, refusal } = standingOf(ballot, id, now);
  return {
    id,
    card: faceOf(exhibit),
    votes: shownVotes(exhibit, ballot.round, ballot.receipts),
    vote: state,
    refusal: asked?.id === id ? (asked.fault ?? refusal) : null,
  };
}

/** Enough of a receipt's number to find it again on the entry's own page. */
const RECEIPT_TAIL = 8;

function receiptText(exhibits: readonly ExhibitCard[], { receipts, today }: Ballot): string {
  const last = receipts[receipts.length - 1];
  const card = exhibits.find(({ id }) => id === last?.entry);
  if (!last || !card || last.day !== today.day) return '';
  return `已投《${card.title}》，回执号尾号 ${last.id.slice(-RECEIPT_TAIL)}`;
}

function emptyView(
  { query, theme }: Gallery,
  ballot: Ballot | null,
  now: number,
): GalleryView['empty'] {
  if (query) {
    const remedy = '换一个词，或输入作品编号试试。';
    return { title: `没有找到“${query}”`, remedy, act: 'endSearch', action: '看全部作品' };
  }
  if (!ballot) return { title: '', remedy: '', act: 'openRules', action: '' };
  const say = theme ? nothingInTheme : nothingShown;
  const { title, remedy, action } = say(ballot.campaign, now);
  return {
    title,
    remedy,
    ...(action === 'submit'
      ? { act: 'submit', action: '我要投稿' }
      : { act: 'openRules', action: '看活动规则' }),
  };
}
