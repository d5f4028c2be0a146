/** Wide enough for a phone held upright, in pixels. */
const PREVIEW_WIDTH = 1080;
/** The cloud ignores a larger preview. */
const PREVIEW_MAX_BYTES = 1024 * 1024;
/** Below this a picture is its own preview. */
const SMALL_BYTES = 300 * 1024;
const QUALITIES = [78, 50] as const;

/**
 * Makes the small picture that lists show.
 * @returns a local path, or null when the phone cannot make one that is small enough.
 */
export async function previewOfImage(
  path: string,
  width: number,
  bytes: number,
): Promise<string | null> {
  if (width > 0 && width <= PREVIEW_WIDTH && bytes <= SMALL_BYTES) return path;
  for (const quality of QUALITIES) {
    const smaller = await compress(path, quality, width);
    if (smaller !== null && (await sizeOf(smaller)) <= PREVIEW_MAX_BYTES) return smaller;
  }
  return null;
}

/** The frame WeChat took of a video, if it is fit to be a preview. */
export async function previewOfVideo(thumb: string | undefined): Promise<string | null> {
  if (!thumb) return null;
  return (await sizeOf(thumb)) <= PREVIEW_MAX_BYTES ? thumb : null;
}

function compress(src: string, quality: number, width: number): Promise<string | null> {
  const narrower = width === 0 || width > PREVIEW_WIDTH ? { compressedWidth: PREVIEW_WIDTH } : {};
  return new Promise((resolve) => {
    wx.compressImage({
      src,
      quality,
      ...narrower,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(null),
    });
  });
}

function sizeOf(filePath: string): Promise<number> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: () => resolve(Number.POSITIVE_INFINITY),
    });
  });
}
