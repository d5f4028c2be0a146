import { goHome } from '../../way-out';

/**
 * A page of the desk before its content is there: `loading` shows grey shapes, `failed` the fault and a way on,
 * anything else the content. Event `retry`; who has no business here is led home instead.
 */
Component({
  properties: {
    phase: { type: String, value: 'loading' },
    fault: { type: Object, value: null as unknown as object },
    shape: { type: String, value: 'rows' },
  },
  methods: {
    retry() {
      const fault = this.data.fault as { code?: string } | null;
      if (fault?.code === 'FORBIDDEN') goHome();
      else this.triggerEvent('retry');
    },
  },
});
