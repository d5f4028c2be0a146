import { agreeToPrivacy } from './privacy';

/**
 * Copies a text, which WeChat counts among what the privacy guide is asked for. WeChat itself says that it is copied.
 * @returns false when the guide was declined or the phone did not let it be copied; nothing else stops working.
 */
export async function copyText(data: string): Promise<boolean> {
  if (!(await agreeToPrivacy())) return false;
  return new Promise((resolve) => {
    wx.setClipboardData({ data, success: () => resolve(true), fail: () => resolve(false) });
  });
}
