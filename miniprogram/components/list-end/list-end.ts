/** The foot of a list: more is coming, or this was all. */
Component({
  properties: {
    loading: Boolean,
    end: Boolean,
    text: { type: String, value: '已经到底了' },
  },
});
