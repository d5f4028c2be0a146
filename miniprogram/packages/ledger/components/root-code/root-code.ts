import { rootGroups, type RootRow } from '../../root-text';

/** A root of 64 digits in groups of four, so that two of them can be compared by eye. */
Component({
  properties: {
    root: String,
    /** What root it is, for those who hear it. */
    name: String,
    /** A root that should be the same: groups that differ are marked. Empty for none. */
    other: String,
  },
  data: { rows: [] as RootRow[], spoken: '' },
  observers: {
    'root, other'(root: string, other: string) {
      const rows = rootGroups(root, other);
      const spoken = (rows[0]?.groups ?? []).slice(0, 2).map(({ text }) => text);
      this.setData({ rows, spoken: spoken.join('，') });
    },
  },
});
