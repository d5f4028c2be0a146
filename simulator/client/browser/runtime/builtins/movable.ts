import { listenToDrag } from '../drag';
import { defineBuiltin, type Builtin } from './builtin';

interface Place {
  x: number;
  y: number;
}

const places = new WeakMap<Builtin, Place>();
const placeOf = (self: Builtin): Place => places.get(self) ?? { x: 0, y: 0 };

function within(self: Builtin, wanted: Place): Place {
  if (self.flag('outOfBounds')) return wanted;
  const area = self.host.closest('wx-movable-area');
  if (!area) return { x: 0, y: 0 };
  const clamp = (value: number, room: number) =>
    Math.min(Math.max(value, Math.min(0, room)), Math.max(0, room));
  return {
    x: clamp(wanted.x, area.clientWidth - self.host.offsetWidth),
    y: clamp(wanted.y, area.clientHeight - self.host.offsetHeight),
  };
}

function moveTo(self: Builtin, wanted: Place, source: string): void {
  const before = placeOf(self);
  const place = within(self, wanted);
  places.set(self, place);
  const scale = self.number('scaleValue') || 1;
  self.host.style.transform = `translate3d(${place.x}px, ${place.y}px, 0) scale(${scale})`;
  if (place.x !== before.x || place.y !== before.y) self.emit('change', { ...place, source });
}

const asked = (self: Builtin): Place => ({ x: self.number('x') || 0, y: self.number('y') || 0 });

/** movable-area and movable-view: what a finger can push about. It stops at once: no inertia, no pinching. */
export function defineMovable(): void {
  defineBuiltin('movable-area', { properties: { scaleArea: Boolean } });
  defineBuiltin('movable-view', {
    properties: {
      direction: { type: String, value: 'none' },
      inertia: Boolean,
      outOfBounds: Boolean,
      x: null,
      y: null,
      damping: Number,
      friction: Number,
      disabled: Boolean,
      scale: Boolean,
      scaleMin: Number,
      scaleMax: Number,
      scaleValue: { type: Number, value: 1 },
      animation: { type: null, value: true },
    },
    created(self) {
      let from: Place = { x: 0, y: 0 };
      listenToDrag(self.host, {
        begin() {
          from = placeOf(self);
          return !self.flag('disabled') && self.text('direction') !== 'none';
        },
        move(by, event) {
          const direction = self.text('direction');
          const x = direction === 'vertical' ? 0 : by.x;
          const y = direction === 'horizontal' ? 0 : by.y;
          // What is dragged must not scroll the page as well.
          if (event.cancelable) event.preventDefault();
          moveTo(self, { x: from.x + x, y: from.y + y }, 'touch');
        },
        end: () => undefined,
      });
    },
    ready: (self) => moveTo(self, asked(self), ''),
    changes: {
      'x, y'(self) {
        if (self.host.isConnected) moveTo(self, asked(self), '');
      },
      scaleValue: (self) => moveTo(self, placeOf(self), ''),
    },
  });
}
