/**
 * All that is known of one work: the picture or film, what its checks found, and its author's answers; the slot
 * stands below the picture. Events: `ask` with `what` (answers, original), then `read` with `purpose` or `close`;
 * `inspect` for one more inspection, `refresh`, `copy` for the original's address, `go` with the `page` to open,
 * `zoom`.
 */
Component({
  properties: {
    /** A ReviewView. */
    record: { type: Object, value: null as unknown as object },
    /** A Disclosure. */
    disclosure: { type: Object, value: null as unknown as object },
    /** One more inspection is being asked for. */
    inspecting: Boolean,
  },
  methods: {
    ask({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('ask', { what: (currentTarget.dataset as { what: string }).what });
    },
    askAnswers() {
      this.triggerEvent('ask', { what: 'answers' });
    },
    read({ detail }: WechatMiniprogram.CustomEvent<{ purpose: string }>) {
      this.triggerEvent('read', detail);
    },
    close() {
      this.triggerEvent('close');
    },
    inspect() {
      if (!this.data.inspecting) this.triggerEvent('inspect');
    },
    refresh() {
      this.triggerEvent('refresh');
    },
    copy() {
      this.triggerEvent('copy');
    },
    go({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('go', { page: (currentTarget.dataset as { page: string }).page });
    },
    zoom() {
      this.triggerEvent('zoom');
    },
  },
});
