/**
 * Asks for the person's agreement to the privacy guide before media or personal data are touched.
 * @returns false when the person declined; older clients know no such question and are taken as agreed.
 */
export function agreeToPrivacy(): Promise<boolean> {
  if (!wx.canIUse('requirePrivacyAuthorize')) return Promise.resolve(true);
  return new Promise((resolve) => {
    wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}

/** Opens WeChat's own page with the privacy guide. */
export function showPrivacyGuide(): void {
  if (wx.canIUse('openPrivacyContract')) wx.openPrivacyContract({});
}
