/**
 * Asks on a tap for leave to send one message about an outcome. Whatever the person answers, life goes on.
 * @param template id of a subscribe message template; null when the deployment has none.
 */
export function askForMessage(template: string | null): Promise<void> {
  if (template === null) return Promise.resolve();
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({ tmplIds: [template], complete: () => resolve() });
  });
}
