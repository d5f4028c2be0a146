import { defineBuiltin, type Builtin } from './builtin';

/** From where each position of a page-container slides in. */
const OUTSIDE: Record<string, string> = {
  top: 'translateY(-100%)',
  bottom: 'translateY(100%)',
  right: 'translateX(100%)',
  center: 'scale(0)',
};

const open = new WeakSet<Builtin>();

function slide(self: Builtin): void {
  const { host } = self;
  const show = self.flag('show');
  if (show === open.has(self)) return;
  if (show) open.add(self);
  else open.delete(self);
  host.setAttribute('position', self.text('position'));
  host.toggleAttribute('overlay', self.flag('overlay'));
  host.toggleAttribute('round', self.flag('round'));
  host.style.cssText = `${self.text('customStyle')};z-index:${self.text('zIndex')}`;
  const word = show ? 'enter' : 'leave';
  self.emit(`before${word}`);
  host.removeAttribute('hidden');
  self.emit(word);
  const frames = [{ transform: OUTSIDE[self.text('position')] ?? 'none' }, { transform: 'none' }];
  const moving = host.animate(show ? frames : frames.reverse(), {
    duration: self.number('duration'),
    easing: 'ease',
  });
  void moving.finished.then(
    () => {
      if (show !== open.has(self)) return;
      host.toggleAttribute('hidden', !show);
      self.emit(`after${word}`);
    },
    () => undefined,
  );
}

function definePageContainer(): void {
  defineBuiltin('page-container', {
    properties: {
      show: Boolean,
      duration: { type: Number, value: 300 },
      zIndex: { type: Number, value: 100 },
      overlay: { type: Boolean, value: true },
      position: { type: String, value: 'bottom' },
      round: Boolean,
      closeOnSlideDown: Boolean,
      overlayStyle: String,
      customStyle: String,
    },
    created(self) {
      self.host.toggleAttribute('hidden', true);
      // What darkens the page is the host's shadow, so a tap there lands outside the host.
      const outside = (event: Event): void => {
        if (!open.has(self) || !self.flag('overlay') || !self.host.isConnected) return;
        if (event.target instanceof Node && self.host.contains(event.target)) return;
        event.stopPropagation();
        self.emit('clickoverlay');
        self.set({ show: false });
      };
      outsiders.set(self, outside);
    },
    attached(self) {
      window.addEventListener('click', outsiders.get(self) ?? ignore, true);
      slide(self);
    },
    detached: (self) => window.removeEventListener('click', outsiders.get(self) ?? ignore, true),
    changes: { show: slide },
  });
}

const outsiders = new WeakMap<Builtin, (event: Event) => void>();
const ignore = (): void => undefined;

/** The browser's top layer stands in for the page's root: no transform, clipping or z-index of an ancestor reaches it. */
function lift(self: Builtin): void {
  const { host } = self;
  if (!host.isConnected || typeof host.showPopover !== 'function') return;
  if (!self.flag('enable')) host.removeAttribute('popover');
  else if (!host.hasAttribute('popover')) {
    host.setAttribute('popover', 'manual');
    host.showPopover();
  }
}

/** root-portal and page-container: what lies above the page. */
export function defineLayers(): void {
  definePageContainer();
  defineBuiltin('root-portal', {
    properties: { enable: { type: Boolean, value: true } },
    ready: lift,
    changes: { enable: lift },
  });
}
