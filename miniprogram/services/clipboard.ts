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

/** What was copied last, or null when the guide was declined or the phone does not tell. */
export async function copiedText(): Promise<string | null> {
  if (!(await agreeToPrivacy())) return null;
  return new Promise((resolve) => {
    wx.getClipboardData({ success: ({ data }) => resolve(data), fail: () => resolve(null) });
  });
}
