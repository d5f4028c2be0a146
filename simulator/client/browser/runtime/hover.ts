import { domOf, glassOf, glassEasel, type GlassComponent } from './engine';

interface Hovering {
  component: GlassComponent;
  startTimer: number;
  stayTime: number;
}

/** Segment of the class list that templates leave alone. */
const TEMPORARY = 3;
const BUTTON_DEFAULT = 'button-hover';

let hovering: Hovering[] = [];

function paint(component: GlassComponent, on: boolean): void {
  const wanted = String(component.data['hoverClass'] ?? '');
  if (wanted !== '') component.setNodeClass(on && wanted !== 'none' ? wanted : '', TEMPORARY);
  else domOf(component)?.classList.toggle(BUTTON_DEFAULT, on);
}

/** `hover-class`: the pressed look of every ancestor that asks for one. */
export function beginHover(target: EventTarget | null): void {
  endHover();
  for (let node = target instanceof Node ? target : null; node; node = node.parentNode) {
    const glass = glassOf(node);
    if (
      !(node instanceof HTMLElement) ||
      domOf(glass) !== node ||
      !glassEasel.Component.isComponent(glass)
    )
      continue;
    if (!glass.is.startsWith('wx://')) continue;
    const data = glass.data as Record<string, unknown>;
    const isButton = node.tagName === 'WX-BUTTON';
    if (isButton && data['disabled'] === true) continue;
    if (!data['hoverClass'] && !isButton) continue;
    const startTimer = window.setTimeout(() => paint(glass, true), Number(data['hoverStartTime']));
    hovering.push({ component: glass, startTimer, stayTime: Number(data['hoverStayTime']) });
    if (data['hoverStopPropagation'] === true) return;
  }
}

export function endHover(): void {
  for (const { component, startTimer, stayTime } of hovering) {
    setTimeout(() => {
      clearTimeout(startTimer);
      paint(component, false);
    }, stayTime);
  }
  hovering = [];
}
