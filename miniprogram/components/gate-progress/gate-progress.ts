/** How far an entry is on its way past a threshold, and where the threshold comes from. */
Component({
  properties: {
    /** { label, needed, missing, percent, held, source } */
    gate: { type: Object, value: null as unknown as object },
    /** In a list that quotes the source once for all. */
    brief: Boolean,
  },
});
