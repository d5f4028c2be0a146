import { defineBuiltin, type Builtin } from './builtin';

interface Running {
  timer: number;
  from: { x: number; y: number } | null;
  /** Kept apart from the property: WeChat's `current` only follows the page, the picture follows the finger. */
  shown: number;
}

const running = new WeakMap<Builtin, Running>();
const SWIPE_PX = 30;

const trackOf = (self: Builtin): HTMLElement | null =>
  self.host.querySelector(':scope > .sim-track');

function countOf(self: Builtin): number {
  return [...(trackOf(self)?.children ?? [])].filter((child) => child.tagName === 'WX-SWIPER-ITEM')
    .length;
}

function draw(self: Builtin): void {
  const track = trackOf(self);
  const state = running.get(self);
  if (!track || !state) return;
  const size = 100 / Math.max(1, self.number('displayMultipleItems'));
  const along = self.flag('vertical') ? 'Y' : 'X';
  track.style.flexDirection = self.flag('vertical') ? 'column' : 'row';
  track.style.setProperty('--sim-item', `${size}%`);
  track.style.transitionDuration = `${self.number('duration')}ms`;
  track.style.transform = `translate${along}(${-size * state.shown}%)`;
  const sides = self.flag('vertical') ? ['Top', 'Bottom'] : ['Left', 'Right'];
  track.style.setProperty(`margin-${sides[0]?.toLowerCase()}`, self.text('previousMargin') || '0');
  track.style.setProperty(`margin-${sides[1]?.toLowerCase()}`, self.text('nextMargin') || '0');
  drawDots(self, state.shown);
}

function drawDots(self: Builtin, shown: number): void {
  let dots = self.host.querySelector<HTMLElement>(':scope > .sim-dots');
  if (!self.flag('indicatorDots')) {
    dots?.remove();
    return;
  }
  dots ??= self.host.appendChild(document.createElement('div'));
  dots.className = 'sim-dots';
  dots.replaceChildren(
    ...Array.from({ length: countOf(self) }, (_none, index) => {
      const dot = document.createElement('span');
      dot.style.backgroundColor = self.text(
        index === shown ? 'indicatorActiveColor' : 'indicatorColor',
      );
      return dot;
    }),
  );
}

function go(self: Builtin, wanted: number, source: 'autoplay' | 'touch' | ''): void {
  const state = running.get(self);
  const count = countOf(self);
  if (!state || count === 0) return;
  const last = count - 1;
  const index =
    self.flag('circular') || source === 'autoplay'
      ? (wanted + count) % count
      : Math.min(Math.max(wanted, 0), last);
  if (index === state.shown) return;
  state.shown = index;
  if (source !== '') self.set({ current: index });
  draw(self);
  const item = trackOf(self)?.children[index];
  const detail = { current: index, currentItemId: item?.getAttribute('item-id') ?? '', source };
  self.emit('change', detail);
  setTimeout(() => self.emit('animationfinish', detail), self.number('duration'));
}

function play(self: Builtin): void {
  const state = running.get(self);
  if (!state) return;
  clearInterval(state.timer);
  if (self.flag('autoplay'))
    state.timer = window.setInterval(
      () => go(self, state.shown + 1, 'autoplay'),
      self.number('interval'),
    );
}

function listen(self: Builtin, state: Running): void {
  const start = (x: number, y: number): void => void (state.from = { x, y });
  const end = (x: number, y: number): void => {
    if (!state.from) return;
    const moved = self.flag('vertical') ? y - state.from.y : x - state.from.x;
    state.from = null;
    if (Math.abs(moved) > SWIPE_PX) go(self, state.shown + (moved < 0 ? 1 : -1), 'touch');
  };
  self.host.addEventListener('simulator:items', () => draw(self));
  self.host.addEventListener('pointerdown', (event) => start(event.clientX, event.clientY));
  self.host.addEventListener('pointerup', (event) => end(event.clientX, event.clientY));
  self.host.addEventListener('touchend', (event) => {
    const touch = event.changedTouches[0];
    if (touch) end(touch.clientX, touch.clientY);
  });
}

export function defineSwiper(): void {
  defineBuiltin('swiper', {
    properties: {
      current: Number,
      currentItemId: String,
      autoplay: Boolean,
      interval: { type: Number, value: 5000 },
      duration: { type: Number, value: 500 },
      circular: Boolean,
      vertical: Boolean,
      indicatorDots: Boolean,
      indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
      indicatorActiveColor: { type: String, value: '#000000' },
      displayMultipleItems: { type: Number, value: 1 },
      previousMargin: String,
      nextMargin: String,
      snapToEdge: Boolean,
      easingFunction: String,
      skipHiddenItemLayout: Boolean,
      cacheExtent: Number,
    },
    created(self) {
      const state: Running = { timer: 0, from: null, shown: 0 };
      running.set(self, state);
      listen(self, state);
    },
    ready(self) {
      const state = running.get(self);
      if (state) state.shown = Math.min(self.number('current'), Math.max(0, countOf(self) - 1));
      draw(self);
      play(self);
    },
    detached: (self) => clearInterval(running.get(self)?.timer),
    changes: {
      current: (self) => go(self, self.number('current'), ''),
      'autoplay, interval': play,
      'indicatorDots, vertical, displayMultipleItems, duration, previousMargin, nextMargin, indicatorColor, indicatorActiveColor':
        draw,
    },
  });
  defineBuiltin('swiper-item', {
    properties: { itemId: String, skipHiddenItemLayout: Boolean },
    attached(self) {
      const swiper = self.host.closest('wx-swiper');
      // The dots count the items, and this one has just arrived.
      if (swiper) setTimeout(() => swiper.dispatchEvent(new CustomEvent('simulator:items')), 0);
    },
    changes: { itemId: (self) => self.host.setAttribute('item-id', self.text('itemId')) },
  });
}
