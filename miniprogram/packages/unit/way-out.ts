/** The home page, for somebody who has no business here. */
export function goHome(): void {
  void wx.switchTab({ url: '/pages/home/home' });
}
