/** Back to the list of entries, also on a page that was opened by a link and has nothing behind it. */
export function backToQueue(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else void wx.redirectTo({ url: '/packages/organizer/pages/queue/queue' });
}

/** Everything that was decided on one thing. @param subject as decisions name it: `entry:<id>`. */
export function openDecisions(subject: string): void {
  const query = encodeURIComponent(subject);
  void wx.navigateTo({ url: `/packages/organizer/pages/decisions/decisions?subject=${query}` });
}

/** Another page of the desk about one work. @param page its name: `lookalikes`. */
export function openAbout(page: string, id: string): void {
  void wx.navigateTo({ url: `/packages/organizer/pages/${page}/${page}?id=${id}` });
}

/** The home page, for somebody who has no business here. */
export function goHome(): void {
  void wx.switchTab({ url: '/pages/home/home' });
}
