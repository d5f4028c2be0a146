import { canvasImage } from '../../canvas-image';
import { addressOf } from '../image-source';

/** What `SelectorQuery.node()` gives for a canvas: the browser's canvas and the makers that WeChat puts on it. */
export function canvasNode(canvas: HTMLCanvasElement): HTMLCanvasElement {
  return Object.assign(canvas, {
    createImage: () => canvasImage(addressOf),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (handle: number) => cancelAnimationFrame(handle),
  });
}
