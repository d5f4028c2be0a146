import { glassOf, type GlassElement } from './engine';
import { sendComposed, type TouchPoint, type Touches } from './events';
import { beginHover, endHover } from './hover';

const LONG_PRESS_MS = 350;
const MOVED_PX = 10;
/** A browser imitates a mouse after every touch; the imitation is not another touch. */
const IMITATED_MOUSE_MS = 800;

interface Press {
  target: GlassElement;
  start: TouchPoint;
  timer: number;
  /** A listener took the long press, so no tap follows. */
  long: boolean;
}

let press: Press | null = null;
let lastTouch = -Infinity;
let lastPoint: Touches = { touches: [], changedTouches: [] };

function point(from: Touch | MouseEvent): TouchPoint {
  return {
    identifier: 'identifier' in from ? from.identifier : 0,
    pageX: from.pageX,
    pageY: from.pageY,
    clientX: from.clientX,
    clientY: from.clientY,
    force: 1,
  };
}

function begin(event: Event, touches: Touches): void {
  const target = glassOf(event.target);
  const start = touches.changedTouches[0];
  if (!target || !start) return;
  if (press) clearTimeout(press.timer);
  const current: Press = { target, start, long: false, timer: 0 };
  current.timer = window.setTimeout(() => {
    const detail = { x: start.pageX, y: start.pageY };
    const first = sendComposed(target, 'longpress', detail, event, touches);
    const second = sendComposed(target, 'longtap', detail, event, touches);
    current.long = first.handled || second.handled;
  }, LONG_PRESS_MS);
  press = current;
  lastPoint = touches;
  beginHover(event.target);
  sendComposed(target, 'touchstart', {}, event, touches);
}

function move(event: Event, touches: Touches): void {
  const at = touches.changedTouches[0];
  if (!press || !at) return;
  if (Math.hypot(at.clientX - press.start.clientX, at.clientY - press.start.clientY) > MOVED_PX) {
    clearTimeout(press.timer);
    endHover();
  }
  const { caught } = sendComposed(press.target, 'touchmove', {}, event, touches);
  // `catchtouchmove` is how a mini program keeps the page below a popup from scrolling.
  if (caught && event.cancelable) event.preventDefault();
}

function end(event: Event, touches: Touches, type: 'touchend' | 'touchcancel'): void {
  if (!press) return;
  clearTimeout(press.timer);
  endHover();
  lastPoint = touches;
  sendComposed(press.target, type, {}, event, touches);
  if (!('touches' in event) || touches.touches.length === 0) {
    const finished = press;
    // The click that makes a tap comes after this event.
    setTimeout(() => {
      if (press === finished) press = null;
    }, 0);
  }
}

function tap(event: MouseEvent): void {
  const target = glassOf(event.target);
  if (!target || press?.long) return;
  const blocked =
    event.target instanceof Element && event.target.closest('wx-button[disabled]') !== null;
  if (blocked) return;
  const byKey = event.detail === 0 && event.clientX === 0 && event.clientY === 0;
  const box =
    byKey && event.target instanceof Element ? event.target.getBoundingClientRect() : null;
  const x = box ? box.left + box.width / 2 : event.clientX;
  const y = box ? box.top + box.height / 2 : event.clientY;
  const at: TouchPoint = {
    identifier: 0,
    pageX: x + scrollX,
    pageY: y + scrollY,
    clientX: x,
    clientY: y,
    force: 1,
  };
  const touches =
    byKey || lastPoint.changedTouches.length === 0
      ? { touches: [at], changedTouches: [at] }
      : lastPoint;
  sendComposed(target, 'tap', { x: at.pageX, y: at.pageY }, event, {
    touches: touches.changedTouches,
    changedTouches: touches.changedTouches,
  });
}

function ofTouch(event: TouchEvent): Touches {
  return {
    touches: [...event.touches].map(point),
    changedTouches: [...event.changedTouches].map(point),
  };
}

function ofMouse(event: MouseEvent, down: boolean): Touches {
  const at = point(event);
  return { touches: down ? [at] : [], changedTouches: [at] };
}

/** Chromium says which mouse events it made from a touch; elsewhere they are known by coming right after one. */
function isImitated(event: MouseEvent): boolean {
  const source = (
    event as MouseEvent & { sourceCapabilities?: { firesTouchEvents: boolean } | null }
  ).sourceCapabilities;
  return source ? source.firesTouchEvents : event.timeStamp - lastTouch < IMITATED_MOUSE_MS;
}

const FINISHED = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const;

/** Turns what the browser reports into WeChat's events: touches (from a mouse as well), taps, long presses, transitions. */
export function listenToInput(): void {
  const active = { capture: true, passive: false } as const;
  document.addEventListener(
    'touchstart',
    (event) => ((lastTouch = event.timeStamp), begin(event, ofTouch(event))),
    active,
  );
  document.addEventListener('touchmove', (event) => move(event, ofTouch(event)), active);
  document.addEventListener(
    'touchend',
    (event) => ((lastTouch = event.timeStamp), end(event, ofTouch(event), 'touchend')),
    active,
  );
  document.addEventListener(
    'touchcancel',
    (event) => end(event, ofTouch(event), 'touchcancel'),
    active,
  );

  let mouseDown = false;
  document.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0 || isImitated(event)) return;
      mouseDown = true;
      begin(event, ofMouse(event, true));
    },
    active,
  );
  document.addEventListener(
    'mousemove',
    (event) => {
      if (mouseDown) move(event, ofMouse(event, true));
    },
    active,
  );
  document.addEventListener(
    'mouseup',
    (event) => {
      if (mouseDown) end(event, ofMouse(event, false), 'touchend');
      mouseDown = false;
    },
    active,
  );

  document.addEventListener('click', tap, active);
  document.addEventListener('keydown', (event) => {
    const from = event.target;
    if (
      (event.key !== 'Enter' && event.key !== ' ') ||
      !(from instanceof HTMLElement) ||
      !from.hasAttribute('tabindex')
    )
      return;
    if (/^(INPUT|TEXTAREA|SELECT|VIDEO|A|BUTTON)$/.test(from.tagName)) return;
    event.preventDefault();
    from.click();
  });
  for (const type of FINISHED) {
    document.addEventListener(
      type,
      (event) => {
        const target = glassOf(event.target);
        if (target) sendComposed(target, type, { elapsedTime: event.elapsedTime }, event);
      },
      true,
    );
  }
}
