import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import { PageTurner } from '../../../../state/page-turner';
import { pageOf } from '../../../../state/paged';
import { disclosureViews, listed, type DisclosureView, type Listed } from './disclosures.state';

Page({
  behaviors: [appearance, pagedList<Listed>()],
  data: { lines: [] as DisclosureView[] },

  onLoad() {
    const turner = new PageTurner(async (cursor) =>
      pageOf(await call('disclosure.list', { cursor }), listed),
    );
    this.begin(turner, ({ items }) => ({ lines: disclosureViews(items) }));
    void this.refresh();
  },
});
