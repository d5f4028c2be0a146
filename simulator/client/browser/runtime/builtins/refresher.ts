import { listenToDrag } from '../drag';
import type { Builtin } from './builtin';

export const REFRESHER = {
  refresherEnabled: Boolean,
  refresherThreshold: { type: Number, value: 45 },
  refresherDefaultStyle: { type: String, value: 'black' },
  refresherBackground: { type: String, value: '#FFF' },
  refresherTriggered: Boolean,
};

const signs = new WeakMap<Builtin, HTMLElement>();

function draw(self: Builtin, height: number): void {
  const sign = signs.get(self) ?? document.createElement('div');
  signs.set(self, sign);
  sign.className = 'sim-refresher';
  sign.textContent = self.text('refresherDefaultStyle') === 'none' ? '' : '···';
  sign.style.height = `${height}px`;
  sign.style.background = self.text('refresherBackground');
  if (height === 0) sign.remove();
  else if (!sign.isConnected) self.host.prepend(sign);
}

/** Pulling a scroll-view down: the gesture, its events, and the sign that waits. */
export function listenToRefresher(self: Builtin): void {
  listenToDrag(self.host, {
    begin: () =>
      self.flag('refresherEnabled') && !self.flag('refresherTriggered') && self.host.scrollTop <= 0,
    move({ y }) {
      if (y <= 0) return;
      draw(self, Math.min(y, 2 * self.number('refresherThreshold')));
      self.emit('refresherpulling', { dy: y });
    },
    end({ y }) {
      if (y >= self.number('refresherThreshold')) {
        self.set({ refresherTriggered: true });
        return;
      }
      draw(self, 0);
      if (y > 0) self.emit('refresherabort', { dy: y });
    },
  });
}

/** The page, or a finger, has changed `refresher-triggered`. */
export function refresherTriggered(self: Builtin): void {
  const triggered = self.flag('refresherTriggered');
  if (!self.flag('refresherEnabled') || triggered === shown.has(self)) return;
  draw(self, triggered ? self.number('refresherThreshold') : 0);
  if (triggered) shown.add(self);
  else shown.delete(self);
  self.emit(triggered ? 'refresherrefresh' : 'refresherrestore', { dy: 0 });
}

const shown = new WeakSet<Builtin>();
