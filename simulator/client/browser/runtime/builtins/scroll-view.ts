import type { Caller } from '../engine';
import { findAll, elementOf } from '../find';
import { setNode } from '../node-api';
import { defineBuiltin, type Builtin } from './builtin';
import { listenToRefresher, REFRESHER, refresherTriggered } from './refresher';

interface Seen {
  left: number;
  top: number;
  atStart: boolean;
  atEnd: boolean;
}

const seen = new WeakMap<Builtin, Seen>();

function scrolled(self: Builtin): void {
  const { host } = self;
  const before = seen.get(self) ?? { left: 0, top: 0, atStart: true, atEnd: false };
  const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = host;
  self.emit('scroll', {
    scrollLeft,
    scrollTop,
    scrollHeight,
    scrollWidth,
    deltaX: before.left - scrollLeft,
    deltaY: before.top - scrollTop,
  });
  const vertical = self.flag('scrollY');
  const start = vertical ? scrollTop : scrollLeft;
  const rest = vertical
    ? scrollHeight - scrollTop - host.clientHeight
    : scrollWidth - scrollLeft - host.clientWidth;
  const atStart = start <= self.number('upperThreshold');
  const atEnd = rest <= self.number('lowerThreshold');
  const direction = vertical ? ['top', 'bottom'] : ['left', 'right'];
  if (atStart && !before.atStart) self.emit('scrolltoupper', { direction: direction[0] });
  if (atEnd && !before.atEnd) self.emit('scrolltolower', { direction: direction[1] });
  seen.set(self, { left: scrollLeft, top: scrollTop, atStart, atEnd });
}

function scrollTo(self: Builtin, to: ScrollToOptions): void {
  self.host.scrollTo({ ...to, behavior: self.flag('scrollWithAnimation') ? 'smooth' : 'instant' });
}

/** A length as WeChat takes it: a number of CSS pixels, or text in px or rpx. */
function pixels(value: unknown): number {
  const amount = parseFloat(String(value));
  return /rpx$/.test(String(value)) ? (amount * window.innerWidth) / 750 : amount;
}

function intoView(self: Builtin): void {
  const id = self.text('scrollIntoView');
  const owner = self.component.ownerShadowRoot?.getHostNode();
  if (id === '' || !owner) return;
  setTimeout(() => {
    const target = findAll(`#${id}`, owner.getMethodCaller() as unknown as Caller)[0];
    const element = target ? elementOf(target) : null;
    if (!element) return;
    const box = element.getBoundingClientRect();
    const own = self.host.getBoundingClientRect();
    scrollTo(self, {
      left: self.host.scrollLeft + box.left - own.left,
      top: self.host.scrollTop + box.top - own.top,
    });
  }, 0);
}

export function defineScrollView(): void {
  defineBuiltin('scroll-view', {
    properties: {
      scrollX: Boolean,
      scrollY: Boolean,
      scrollTop: null,
      scrollLeft: null,
      scrollIntoView: String,
      scrollIntoViewOffset: Number,
      scrollWithAnimation: Boolean,
      upperThreshold: { type: Number, value: 50 },
      lowerThreshold: { type: Number, value: 50 },
      enableBackToTop: Boolean,
      enablePassive: null,
      enableFlex: Boolean,
      enhanced: Boolean,
      bounces: { type: Boolean, value: true },
      showScrollbar: { type: Boolean, value: true },
      pagingEnabled: Boolean,
      fastDeceleration: Boolean,
      scrollAnchoring: Boolean,
      scrollAnimationDuration: null,
      ...REFRESHER,
      type: String,
      usingSticky: Boolean,
    },
    created(self) {
      self.host.addEventListener('scroll', () => scrolled(self));
      listenToRefresher(self);
      setNode(self.host, {
        scrollTo: (to: ScrollToOptions & { animated?: boolean }) => scrollTo(self, to),
        scrollIntoView: (selector: string) =>
          self.set({ scrollIntoView: selector.replace(/^#/, '') }),
      });
    },
    changes: {
      'scrollX, scrollY'(self) {
        self.host.style.setProperty('--sim-overflow-x', self.flag('scrollX') ? 'auto' : 'hidden');
        self.host.style.setProperty('--sim-overflow-y', self.flag('scrollY') ? 'auto' : 'hidden');
      },
      refresherEnabled: (self) =>
        self.host.toggleAttribute('own-refresher', self.flag('refresherEnabled')),
      enableFlex: (self) => self.host.toggleAttribute('enable-flex', self.flag('enableFlex')),
      showScrollbar: (self) =>
        self.host.toggleAttribute(
          'no-scrollbar',
          self.flag('enhanced') && !self.flag('showScrollbar'),
        ),
      scrollTop(self) {
        if (self.value('scrollTop') !== null && self.value('scrollTop') !== '')
          scrollTo(self, { top: pixels(self.value('scrollTop')) });
      },
      scrollLeft(self) {
        if (self.value('scrollLeft') !== null && self.value('scrollLeft') !== '')
          scrollTo(self, { left: pixels(self.value('scrollLeft')) });
      },
      scrollIntoView: intoView,
      refresherTriggered,
    },
  });
}
