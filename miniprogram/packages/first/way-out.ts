/** The home page, for somebody who has no business here. */
export function goHome(): void {
  void wx.switchTab({ url: '/pages/home/home' });
}

/** Back to the list of works, also on a page that was opened by a link and has nothing behind it. */
export function backToDesk(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else void wx.redirectTo({ url: '/packages/first/pages/desk/desk' });
}
