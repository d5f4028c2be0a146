import { glassEasel, type GlassElement } from './engine';

export interface TouchPoint {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
  force: number;
}

export interface Touches {
  touches: TouchPoint[];
  changedTouches: TouchPoint[];
}

interface Outcome {
  /** Whether any listener ran. */
  handled: boolean;
  /** Whether a `catch` listener ended the event. */
  caught: boolean;
}

/** Sends an event that travels through every component, as touches and taps do. */
export function sendComposed(
  target: GlassElement,
  type: string,
  detail: unknown,
  original: Event | null,
  touches?: Touches,
): Outcome {
  let handled = false;
  const event = new glassEasel.Event(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    ...(original ? { originalEvent: original } : {}),
    ...(touches ? { extraFields: { ...touches } } : {}),
    handleListenerReturn: () => {
      handled = true;
    },
  });
  glassEasel.Event.dispatchEvent(target, event);
  return { handled, caught: event.defaultPrevented() };
}

/** Sends a built-in component's own event, which does not bubble; gives what the last listener returned. */
export function sendOwn(
  target: GlassElement,
  type: string,
  detail: unknown,
  bubbles = false,
): unknown {
  let answer: unknown;
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed: false,
    capturePhase: true,
    handleListenerReturn: (returned) => {
      if (returned !== undefined) answer = returned;
    },
  });
  glassEasel.Event.dispatchEvent(target, event);
  return answer;
}
