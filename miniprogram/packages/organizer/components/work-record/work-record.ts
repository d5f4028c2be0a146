/**
 * All that is known of one work: its pieces, what its checks found and what was flagged, its author's declarations
 * and answers; the slot stands below the pieces. Events: `ask` with `what` (answers, original) and the `piece`, then
 * `read` with `purpose` or `close`; `inspect` for one more inspection, `refresh`, `go` with the `page` to open; `zoom`
 * and `copy` of a piece list, `copy` also for the address of an original.
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
    askOriginal({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { piece } = currentTarget.dataset as { piece: number };
      this.triggerEvent('ask', { what: 'original', piece });
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
    copy({ detail }: WechatMiniprogram.CustomEvent<{ link: string }>) {
      this.triggerEvent('copy', detail);
    },
    copyOriginal({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('copy', { link: (currentTarget.dataset as { url: string }).url });
    },
    go({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('go', { page: (currentTarget.dataset as { page: string }).page });
    },
    zoom({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('zoom', detail);
    },
  },
});
