/** What went wrong and one way on. Give it the fault of a reply; `retry` fires on tap. */
Component({
  properties: {
    fault: { type: Object, value: null as unknown as object },
    /** In a list below items that did load: smaller. */
    inline: Boolean,
    action: { type: String, value: '重试' },
  },
  methods: {
    retry() {
      this.triggerEvent('retry');
    },
  },
});
