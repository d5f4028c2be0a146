import { localCopy } from './local-copy';

export type Easel = WechatMiniprogram.Canvas;
export type Pen = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D;
export type Painted = WechatMiniprogram.Image;

interface Owner {
  createSelectorQuery(): WechatMiniprogram.SelectorQuery;
}

/** The page's canvas, sized to the picture in pixels; null when this WeChat has none. */
export function easelOf(
  page: Owner,
  selector: string,
  { width, height }: { width: number; height: number },
): Promise<Easel | null> {
  return new Promise((resolve) => {
    page
      .createSelectorQuery()
      .select(selector)
      .node((result) => {
        const easel = (result as { node?: Easel } | null)?.node ?? null;
        if (easel !== null) Object.assign(easel, { width, height });
        resolve(easel);
      })
      .exec();
  });
}

/** A picture that can be painted; null when it cannot be had. A canvas does not know cloud ids: such a file is fetched first. */
export async function pictureFor(easel: Easel, src: string | null): Promise<Painted | null> {
  if (src === null || src === '') return null;
  const path = await localCopy(src);
  if (path === null) return null;
  return new Promise((resolve) => {
    const image = easel.createImage();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    image.src = path;
  });
}

/** The finished picture as a local file; null when the phone has no room. */
export function takeOffEasel(easel: Easel): Promise<string | null> {
  const { width, height } = easel;
  return new Promise((resolve) => {
    wx.canvasToTempFilePath({
      canvas: easel,
      width,
      height,
      // Left out, it would be multiplied by the screen's density.
      destWidth: width,
      destHeight: height,
      fileType: 'jpg',
      quality: 0.92,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(null),
    });
  });
}
