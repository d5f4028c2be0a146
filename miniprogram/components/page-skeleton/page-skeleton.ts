/** Grey shapes while a page or list loads: `cards` in two columns, `rows`, or `article`. */
Component({
  properties: {
    shape: { type: String, value: 'rows' },
    large: Boolean,
  },
  data: { cards: [1, 2, 3, 4, 5, 6], rows: [1, 2, 3, 4, 5] },
});
