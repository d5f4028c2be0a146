import { eventOf } from '../../tests/support/event-of';
import type { LocalCloud } from '../../simulator/cloud';
import type { Output } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import { campaignView } from '../../tests/support/campaign';
import { GALLERY_ORDERS } from '../../miniprogram/shared/vocabulary';
import { addExhibits, databaseCalls, withCloud } from '../../tests/support/bench/bench-cloud';
import type { Figures } from '../../tests/support/bench/figures';

type GalleryPage = Output<'gallery.page'>;

async function page(cloud: LocalCloud, input: object): Promise<GalleryPage> {
  const event = eventOf('gallery.page', input);
  const reply = (await cloud.as('oViewer').call('citizen', event)) as Reply<GalleryPage>;
  if (!reply.ok) throw new Error(`the gallery was refused: ${reply.error.reason}`);
  return reply.data;
}

/** Words that all works have, that few have, and that hardly meet. */
const QUERIES = ['作品', '第件 作品', '777', '88 99 件作品'];

/** The most index entries and documents read by any page of a search. */
async function worstSearch(cloud: LocalCloud): Promise<number> {
  let worst = 0;
  for (const query of QUERIES) {
    let cursor: string | null = null;
    for (let turn = 0; turn < 5; turn += 1) {
      cloud.meter.start();
      const input = { query, cursor };
      const reply = (await cloud
        .as('oViewer')
        .call('citizen', eventOf('gallery.search', input))) as Reply<Output<'gallery.search'>>;
      const docs = cloud.meter.stop().reduce((sum, { docsExamined }) => sum + docsExamined, 0);
      if (!reply.ok) throw new Error(`the search was refused: ${reply.error.reason}`);
      worst = Math.max(worst, docs);
      cursor = reply.data.next;
      if (cursor === null) break;
    }
  }
  return worst;
}

/** Database calls of a first page that another visitor has asked for just before. */
async function keptPageCalls(cloud: LocalCloud): Promise<number> {
  const input = { order: 'upload', theme: null, seed: 0, cursor: null };
  await page(cloud, input);
  return (await databaseCalls(cloud, () => page(cloud, input))).length;
}

/** The most database calls and documents read by any second page: all orders, with and without a theme. */
async function worstPage(cloud: LocalCloud): Promise<{ calls: number; docs: number }> {
  let worst = { calls: 0, docs: 0 };
  for (const order of GALLERY_ORDERS)
    for (const theme of [null, campaignView.themes[0]?.id ?? null]) {
      const first = await page(cloud, { order, theme, seed: 0, cursor: null });
      const calls = await databaseCalls(cloud, () =>
        page(cloud, { order, theme, seed: 0, cursor: first.next }),
      );
      const docs = calls.reduce((sum, { docsExamined }) => sum + docsExamined, 0);
      worst = { calls: Math.max(worst.calls, calls.length), docs: Math.max(worst.docs, docs) };
    }
  return worst;
}

/** What a page of the gallery costs with 1 000 and with 100 000 works. */
export const benchGallery = (): Promise<Figures> =>
  withCloud(async (cloud) => {
    await addExhibits(cloud, 1, 1000);
    const small = await worstPage(cloud);
    await addExhibits(cloud, 1001, 99_000);
    const large = await worstPage(cloud);
    return {
      'gallery.dbCalls': Math.max(small.calls, large.calls),
      'gallery.docsRead1k': small.docs,
      'gallery.docsRead100k': large.docs,
      'gallery.keptPageCalls': await keptPageCalls(cloud),
      'search.docsRead100k': await worstSearch(cloud),
    };
  });
