import { agreeToPrivacy } from './privacy';

export type Saved =
  | 'saved'
  /** The person looked at the question and said no, or closed the dialog. */
  | 'cancelled'
  /** The person once said no: WeChat asks no more until its settings are opened. */
  | 'denied'
  | 'failed';

/** Puts a local picture into the phone's album. Asks for the album on the way; a no is an answer like any other. */
export async function saveToAlbum(filePath: string): Promise<Saved> {
  if (!(await agreeToPrivacy())) return 'cancelled';
  return new Promise((resolve) => {
    wx.saveImageToPhotosAlbum({
      filePath,
      success: () => resolve('saved'),
      fail: ({ errMsg }) => {
        if (/auth/.test(errMsg)) resolve('denied');
        else resolve(/cancel/.test(errMsg) ? 'cancelled' : 'failed');
      },
    });
  });
}

/** WeChat's page of permissions. @returns whether the album is open to us afterwards. */
export function openAlbumSetting(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.openSetting({
      success: ({ authSetting }) => resolve(authSetting['scope.writePhotosAlbum'] === true),
      fail: () => resolve(false),
    });
  });
}

/** What became of a tap on 保存, said beside the button. */
export const SAVED_WORDS = {
  saved: '已保存到手机相册。',
  cancelled: '没有保存。需要时可以再点一次，也可以长按图片保存。',
  denied: '微信没有使用相册的权限，图片没有保存。打开权限后可以再点一次，也可以长按图片保存。',
  failed: '没有保存成功，手机空间可能不足。请清理后再试，或长按图片保存。',
} satisfies Record<Saved, string>;
