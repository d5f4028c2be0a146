import type { EditionView } from '../../shared/contract/index';
import { formatDay } from '../../shared/calendar';

/** The head of an edition: 第N期, its day and how many works. */
Component({
  properties: {
    edition: { type: Object, value: null as unknown as object },
  },
  data: { title: '', about: '' },
  observers: {
    edition(given: object | null) {
      const edition = given as EditionView | null;
      if (!edition) return;
      this.setData({
        title: `第${String(edition.edition)}期`,
        about: `${formatDay(edition.publishedAt)}刊发，共 ${String(edition.entries)} 件作品`,
      });
    },
  },
});
