import type { Stage } from '../../state/stages';

/** All rounds of the campaign in a row, with the present one marked. */
Component({
  properties: {
    stages: { type: Array, value: [] as Stage[] },
    /** Large mode: one under the other, nothing to swipe. */
    large: Boolean,
  },
  data: { anchor: '' },
  observers: {
    stages(stages: Stage[]) {
      const current = stages.find(({ state }) => state === 'current');
      const next = stages.find(({ state }) => state === 'coming');
      const shown = current ?? next ?? stages[stages.length - 1];
      this.setData({ anchor: shown ? `stage-${shown.id}` : '' });
    },
  },
});
