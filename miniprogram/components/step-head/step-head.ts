/** Where one is among a few steps. Event `go` with the step's id, for a step that can be reached. */
Component({
  properties: {
    /** Of { id, number, label, state: done | now | todo, reachable }. */
    steps: { type: Array, value: [] as object[] },
  },
  methods: {
    go(event: WechatMiniprogram.TouchEvent) {
      const { id, reachable } = event.currentTarget.dataset as { id: string; reachable: boolean };
      if (reachable) this.triggerEvent('go', { id });
    },
  },
});
