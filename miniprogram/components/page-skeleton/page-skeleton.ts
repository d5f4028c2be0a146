/** Grey shapes while a page or list loads: `cards` in two columns, `rows`, or `article`. */
Component({
  properties: {
    shape: { type: String, value: 'rows' },
    large: Boolean,
  },
});
