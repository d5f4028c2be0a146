interface Step {
  animates: { type: string; args: unknown[] }[];
  option: StepOptions;
}

interface StepOptions {
  duration: number;
  timingFunction: string;
  delay: number;
  transformOrigin: string;
}

const LENGTHS = ['width', 'height', 'top', 'left', 'right', 'bottom'];
const STYLES = ['opacity', 'backgroundColor', ...LENGTHS];
const TRANSFORMS = [
  'rotate',
  'rotateX',
  'rotateY',
  'rotateZ',
  'rotate3d',
  'scale',
  'scaleX',
  'scaleY',
  'scaleZ',
  'scale3d',
  'translate',
  'translateX',
  'translateY',
  'translateZ',
  'translate3d',
  'skew',
  'skewX',
  'skewY',
  'matrix',
  'matrix3d',
];
const DEFAULTS: StepOptions = {
  duration: 400,
  timingFunction: 'linear',
  delay: 0,
  transformOrigin: '50% 50% 0',
};

/** wx.createAnimation: an object that records; its `export()` is what a page binds to `animation`. */
export function createAnimation(options: Partial<StepOptions> = {}): unknown {
  let animates: Step['animates'] = [];
  let steps: Step[] = [];
  const recorder: Record<string, (...args: unknown[]) => unknown> = {
    step: (own) => {
      steps.push({
        animates,
        option: { ...DEFAULTS, ...options, ...(own as Partial<StepOptions> | undefined) },
      });
      animates = [];
      return recorder;
    },
    export: () => {
      const actions = steps;
      steps = [];
      return { actions };
    },
  };
  for (const type of [...STYLES, ...TRANSFORMS]) {
    recorder[type] = (...args) => {
      animates.push({ type, args });
      return recorder;
    };
  }
  return recorder;
}

function transformText(type: string, args: unknown[]): string {
  const unit = type.startsWith('translate') ? 'px' : /^(rotate|skew)/.test(type) ? 'deg' : '';
  const isAngle = (index: number): boolean => type !== 'rotate3d' || index === 3;
  return `${type}(${args.map((arg, index) => (typeof arg === 'number' && isAngle(index) ? `${arg}${unit}` : String(arg))).join(',')})`;
}

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Plays what `createAnimation` recorded; steps follow one another. */
export function playAnimation(element: HTMLElement, animation: unknown): void {
  const steps = (animation as { actions?: Step[] } | null)?.actions ?? [];
  let at = 0;
  for (const { animates, option } of steps) {
    setTimeout(() => {
      element.style.transition = `all ${option.duration}ms ${option.timingFunction} ${option.delay}ms`;
      element.style.transformOrigin = option.transformOrigin;
      const transforms: string[] = [];
      for (const { type, args } of animates) {
        if (TRANSFORMS.includes(type)) transforms.push(transformText(type, args));
        else
          element.style.setProperty(
            cssName(type),
            LENGTHS.includes(type) && typeof args[0] === 'number'
              ? `${args[0]}px`
              : String(args[0]),
          );
      }
      if (transforms.length > 0) element.style.transform = transforms.join(' ');
    }, at);
    at += option.duration + option.delay;
  }
}

const KEY_ALIASES: Record<string, string> = { ease: 'easing', bgColor: 'backgroundColor' };

/** `this.animate(selector, keyframes, duration)`: keyframes as WeChat writes them, for the browser. */
export function browserKeyframes(keyframes: Record<string, unknown>[]): Keyframe[] {
  return keyframes.map((frame) => {
    const result: Keyframe = {};
    const transforms: string[] = [];
    for (const [key, value] of Object.entries(frame)) {
      if (TRANSFORMS.includes(key))
        transforms.push(transformText(key, Array.isArray(value) ? value : [value]));
      else if (LENGTHS.includes(key) && typeof value === 'number') result[key] = `${value}px`;
      else result[KEY_ALIASES[key] ?? key] = value as string | number;
    }
    if (transforms.length > 0) result['transform'] = transforms.join(' ');
    return result;
  });
}
