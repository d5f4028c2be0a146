interface Point {
  x: number;
  y: number;
}

interface Drag {
  /** Whether this press may become a drag. */
  begin(target: Element): boolean;
  /** How far from where it began, px. */
  move(by: Point, event: Event): void;
  end(by: Point): void;
}

const pointOf = (event: MouseEvent | TouchEvent): Point | null => {
  const from = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return from ? { x: from.clientX, y: from.clientY } : null;
};

/** Follows one finger, or the mouse with its button down, that begins inside `within`. */
export function listenToDrag(within: HTMLElement | Document, drag: Drag): void {
  let start: Point | null = null;
  const by = (event: MouseEvent | TouchEvent): Point => {
    const at = pointOf(event);
    return at && start ? { x: at.x - start.x, y: at.y - start.y } : { x: 0, y: 0 };
  };
  const moved = (event: MouseEvent | TouchEvent): void => {
    if (start) drag.move(by(event), event);
  };
  const ended = (event: MouseEvent | TouchEvent): void => {
    if (start) drag.end(by(event));
    start = null;
    for (const [name, listener] of rest)
      document.removeEventListener(name, listener as EventListener);
  };
  const rest: [string, (event: never) => void][] = [
    ['touchmove', moved],
    ['mousemove', moved],
    ['touchend', ended],
    ['touchcancel', ended],
    ['mouseup', ended],
  ];
  const began = (event: MouseEvent | TouchEvent): void => {
    // The browser imitates a mouse after a touch; by then the touch has ended.
    if (start || !(event.target instanceof Element) || !drag.begin(event.target)) return;
    start = pointOf(event);
    for (const [name, listener] of rest)
      document.addEventListener(name, listener as EventListener, { passive: false });
  };
  within.addEventListener('touchstart', began as EventListener, { passive: true });
  within.addEventListener('mousedown', began as EventListener);
}
