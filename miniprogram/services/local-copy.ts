/** What was fetched already, by cloud file id: a temporary file lives as long as the mini program runs. */
const copies = new Map<string, Promise<string | null>>();

/**
 * A file for those who do not know cloud ids: a canvas, a share card.
 * @param src a cloud file id, or an address that is good as it is.
 * @returns null when it cannot be fetched.
 */
export function localCopy(src: string): Promise<string | null> {
  if (!src.startsWith('cloud://')) return Promise.resolve(src);
  const known = copies.get(src) ?? fetched(src);
  copies.set(src, known);
  void known.then((path) => {
    if (path === null) copies.delete(src);
  });
  return known;
}

function fetched(fileID: string): Promise<string | null> {
  return new Promise((resolve) => {
    wx.cloud.downloadFile({
      fileID,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(null),
    });
  });
}
