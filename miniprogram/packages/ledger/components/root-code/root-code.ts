import { rootRows } from '../../root-text';

/** A root of 64 digits in groups of four, so that two of them can be compared by eye. */
Component({
  properties: {
    root: String,
    /** What root it is, for those who hear it. */
    name: String,
    /** It contradicts another one. */
    wrong: Boolean,
  },
  data: { rows: [] as { key: string; groups: { key: string; text: string }[] }[], spoken: '' },
  observers: {
    root(root: string) {
      const rows = rootRows(root);
      this.setData({
        rows: rows.map((groups, row) => ({
          key: String(row),
          groups: groups.map((text, column) => ({ key: String(column), text })),
        })),
        spoken: (rows[0] ?? []).slice(0, 2).join('，'),
      });
    },
  },
});
