import { spokenUnits, unitsOf } from './units';
import type { Unit } from './units';

interface Ticking {
  timer?: ReturnType<typeof setInterval> | undefined;
  endsAt?: number;
}

/** Counts down from `left` ms; `over` fires once at zero. */
Component({
  properties: {
    left: Number,
    label: String,
  },
  data: { units: [] as Unit[], spoken: '' },
  observers: {
    left(left: number) {
      (this as Ticking).endsAt = Date.now() + left;
      this.start();
    },
  },
  lifetimes: {
    detached() {
      this.stop();
    },
  },
  pageLifetimes: {
    show() {
      this.start();
    },
    hide() {
      this.stop();
    },
  },
  methods: {
    start() {
      this.stop();
      if (this.tick() > 0) {
        (this as Ticking).timer = setInterval(() => {
          if (this.tick() === 0) {
            this.stop();
            this.triggerEvent('over');
          }
        }, 1000);
      }
    },
    stop() {
      const ticking = this as Ticking;
      if (ticking.timer !== undefined) clearInterval(ticking.timer);
      ticking.timer = undefined;
    },
    /** Draws what changed. @returns ms left. */
    tick(): number {
      const left = Math.max(0, ((this as Ticking).endsAt ?? 0) - Date.now());
      const units = unitsOf(left);
      const spoken = spokenUnits(units);
      if (spoken !== this.data.spoken) this.setData({ units, spoken });
      return left;
    },
  },
});
