import { canvasImage } from '../canvas-image';
import { api, Failure } from './api';
import { blobOf } from './decode-media';
import type { FileStore } from './file-store';
import type { Runtime } from '../seam';
import type { Sources } from './sources';

interface ToFileOptions {
  canvas?: HTMLCanvasElement;
  canvasId?: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  destWidth?: number;
  destHeight?: number;
  fileType?: 'png' | 'jpg';
  quality?: number;
}

/** The old canvas context: calls are kept until draw(), names differ a little from the browser's. */
export function canvasApis(runtime: Runtime, files: FileStore, sources: Sources) {
  const canvasOf = (id: string, component?: unknown): HTMLCanvasElement | null => {
    const found =
      runtime.find(`#${id}`, component) ??
      document.querySelector<HTMLElement>(`[canvas-id="${CSS.escape(id)}"]`);
    return found instanceof HTMLCanvasElement ? found : (found?.querySelector('canvas') ?? null);
  };

  return {
    createCanvasContext: (id: string, component?: unknown) =>
      oldContext(() => canvasOf(id, component), sources),

    createOffscreenCanvas: (
      given: { type?: string; width?: number; height?: number } | number = {},
      height?: number,
    ) => {
      const canvas = document.createElement('canvas');
      canvas.width = (typeof given === 'number' ? given : given.width) ?? 300;
      canvas.height = (typeof given === 'number' ? height : given.height) ?? 150;
      return Object.assign(canvas, {
        createImage: () => canvasImage((source) => sources.resolve(source)),
      });
    },

    canvasToTempFilePath: (options: ToFileOptions & object, component?: unknown) =>
      api<ToFileOptions>('canvasToTempFilePath', async (asked) => {
        const canvas = asked.canvas ?? canvasOf(asked.canvasId ?? '', component);
        if (!canvas) throw new Failure('fail canvas is empty');
        const { x = 0, y = 0, fileType = 'png', quality = 1 } = asked;
        const width = asked.width ?? canvas.width - x;
        const height = asked.height ?? canvas.height - y;
        const part = document.createElement('canvas');
        part.width = asked.destWidth ?? width * devicePixelRatio;
        part.height = asked.destHeight ?? height * devicePixelRatio;
        part
          .getContext('2d')
          ?.drawImage(canvas, x, y, width, height, 0, 0, part.width, part.height);
        return {
          tempFilePath: files.temporary(
            await blobOf(part, quality, fileType === 'jpg' ? 'image/jpeg' : 'image/png'),
            fileType,
          ),
        };
      })(options),
  };
}

type Pen = CanvasRenderingContext2D;
type Step = (pen: Pen) => void | Promise<void>;

function oldContext(find: () => HTMLCanvasElement | null, sources: Sources): object {
  let steps: Step[] = [];
  const own: Record<string, unknown> = {
    draw: (reserve?: boolean | (() => void), callback?: () => void) => {
      const todo = steps;
      steps = [];
      void paint(find(), todo, reserve === true).then(
        typeof reserve === 'function' ? reserve : callback,
      );
    },
    drawImage: (src: string, ...rest: number[]) =>
      steps.push(async (pen) => {
        const image = new Image();
        image.src = await sources.resolve(src);
        await image.decode().catch(() => undefined);
        (pen.drawImage as (...args: unknown[]) => void)(image, ...rest);
      }),
    setFontSize: (size: number) => steps.push((pen) => void (pen.font = `${size}px sans-serif`)),
    measureText: (text: string) => find()?.getContext('2d')?.measureText(text) ?? { width: 0 },
    createLinearGradient: (...args: [number, number, number, number]) =>
      probe().createLinearGradient(...args),
    createCircularGradient: (x: number, y: number, r: number) =>
      probe().createRadialGradient(x, y, 0, x, y, r),
    setShadow: (x: number, y: number, blur: number, color: string) =>
      steps.push(
        (pen) =>
          void Object.assign(pen, {
            shadowOffsetX: x,
            shadowOffsetY: y,
            shadowBlur: blur,
            shadowColor: color,
          }),
      ),
  };
  // setFillStyle(x) is `fillStyle = x`; every other name is the browser's own method.
  return new Proxy(own, {
    get: (target, key) => {
      if (typeof key !== 'string' || key in target) return Reflect.get(target, key) as unknown;
      const property = /^set[A-Z]/.test(key) ? key.charAt(3).toLowerCase() + key.slice(4) : null;
      if (
        property &&
        property in CanvasRenderingContext2D.prototype &&
        !(key in CanvasRenderingContext2D.prototype)
      ) {
        return (value: unknown) => steps.push((pen) => void Reflect.set(pen, property, value));
      }
      const method: unknown = CanvasRenderingContext2D.prototype[
        key as keyof Pen & string
      ] as unknown;
      return (...args: unknown[]) =>
        steps.push(
          (pen) =>
            void (typeof method === 'function'
              ? (method as (...a: unknown[]) => void).apply(pen, args)
              : undefined),
        );
    },
    set: (_target, key, value) => steps.push((pen) => void Reflect.set(pen, key, value)) > 0,
  });
}

function probe(): Pen {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  return pen;
}

async function paint(
  canvas: HTMLCanvasElement | null,
  steps: Step[],
  reserve: boolean,
): Promise<void> {
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return;
  if (!reserve) {
    canvas.width = canvas.clientWidth || canvas.width;
    canvas.height = canvas.clientHeight || canvas.height;
  }
  for (const step of steps) await step(pen);
}
