import type { Stage } from '../../state/stages';

/** All rounds of the campaign in a row, with the present one marked and the one before it in sight. */
Component({
  properties: {
    stages: { type: Array, value: [] as Stage[] },
    /** Large mode: one under the other, nothing to swipe. */
    large: Boolean,
  },
  data: { anchor: '' },
  observers: {
    stages(stages: Stage[]) {
      const past = stages.filter(({ state }) => state === 'past');
      const shown = past[past.length - 1] ?? stages[0];
      this.setData({ anchor: shown ? `stage-${shown.id}` : '' });
    },
  },
});
