import { wait } from './network';

export interface Picture {
  width: number;
  height: number;
}

export interface Movie extends Picture {
  /** Seconds. */
  duration: number;
}

/** A video that gives no frame in this time (ms) counts as one this browser cannot decode. */
const PATIENCE = 8000;

/** The picture's size as shown (turned as its EXIF says), or null when it is not a picture. */
export async function loadImage(url: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

/** A video element at its first frame, or null when the browser cannot decode the file. */
export async function loadVideo(url: string): Promise<HTMLVideoElement | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  const shown = new Promise<boolean>((resolve) => {
    video.onloadeddata = () => resolve(true);
    video.onerror = () => resolve(false);
  });
  video.src = url;
  const loaded = await Promise.race([shown, wait(PATIENCE).then(() => false)]);
  return loaded ? video : null;
}

export const movieOf = (video: HTMLVideoElement): Movie => ({
  width: video.videoWidth,
  height: video.videoHeight,
  duration: Number.isFinite(video.duration) ? video.duration : 0,
});

/** A JPEG (or PNG) drawn from anything that a canvas can draw, at the given size. */
export function draw(
  source: CanvasImageSource | null,
  size: Picture,
  quality = 0.8,
  type = 'image/jpeg',
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  const pen = canvas.getContext('2d');
  if (pen && source) pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  else if (pen) {
    pen.fillStyle = '#3a3a3a';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  return blobOf(canvas, quality, type);
}

export function blobOf(canvas: HTMLCanvasElement, quality: number, type: string): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('canvas has no picture'))),
      type,
      quality,
    ),
  );
}

/** Fits a size into a box, never enlarging. */
export function within(size: Picture, box: number): Picture {
  const scale = Math.min(1, box / Math.max(size.width, size.height, 1));
  return { width: size.width * scale, height: size.height * scale };
}
