import * as z from 'zod/mini';
import type { ExhibitCard, Input, Output, Page } from '../../../../miniprogram/shared/contract';
import { GALLERY_ORDERS, type GalleryOrder } from '../../../../miniprogram/shared/vocabulary';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { memory } from '../../ground/memory';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import type { Hall } from '../stores/exhibits';
import { byHeat, byUpload } from '../stores/exhibits';
import { cardOf } from '../parts/exhibit/card';
import { hallOf } from '../parts/exhibit/hall';
import { equalPage } from '../parts/gallery/equal';
import { FRESH_MS, hasItems, MOST_LISTS } from '../parts/gallery/first-pages';

const galleryPageInput = z.strictObject({
  order: z.enum(GALLERY_ORDERS),
  theme: z.nullable(z.string().check(z.maxLength(64))),
  seed: z.int().check(z.minimum(0), z.maximum(0xffff_ffff)),
  cursor: cursorInput,
});

const heatCursor = z.strictObject({ heat: z.number() });

/** One page of the gallery; what the caller has voted today comes with the first. */
async function galleryPage(
  context: Context<'citizen'>,
  input: Input<'gallery.page'>,
): Promise<Output<'gallery.page'>> {
  const { now, campaign, handedIn } = context;
  const hall = hallOf(campaign, now);
  const [page, today] = await Promise.all([
    hall === null ? { items: [], next: null } : read(hall, input, now),
    hall === null || input.cursor === null ? handedIn.votesToday(context, hall) : null,
  ]);
  return { ...page, today };
}

const firstPages = memory<Page<ExhibitCard>>(FRESH_MS, MOST_LISTS, hasItems);

function read(hall: Hall, input: Input<'gallery.page'>, now: number): Promise<Page<ExhibitCard>> {
  const { order, theme, seed, cursor } = input;
  if (order === 'equal') return equalPage({ hall, theme, seed }, now, cursor);
  if (cursor !== null) return inOrder(hall, order, theme, cursor);
  const key = `${hall.campaign}:${hall.round}:${order}:${theme ?? ''}`;
  return firstPages(key, now, () => inOrder(hall, order, theme, null));
}

async function inOrder(
  hall: Hall,
  order: Exclude<GalleryOrder, 'equal'>,
  theme: string | null,
  cursor: string | null,
): Promise<Page<ExhibitCard>> {
  switch (order) {
    case 'upload': {
      const after = decodeCursor(momentCursor, cursor);
      const rows = await byUpload(hall, theme, after, PAGE_READ);
      return pageOf(rows, cardOf, ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }));
    }
    case 'hottest': {
      const after = decodeCursor(heatCursor, cursor);
      const rows = await byHeat(hall, theme, after?.heat ?? null, PAGE_READ);
      return pageOf(rows, cardOf, ({ heat }) => ({ heat }));
    }
    default:
      return order satisfies never;
  }
}

export default verb('gallery.page', {
  actor: 'citizen',
  input: galleryPageInput,
  run: galleryPage,
});
