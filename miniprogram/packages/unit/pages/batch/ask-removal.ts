/** Asks whether a work is to leave the batch. */
export async function mayRemove(title: string): Promise<boolean> {
  const content = `移除“${title}”？它的文件和填好的资料会一起移除。`;
  const { confirm } = await wx.showModal({ title: '移除这一件', content, confirmText: '移除' });
  return confirm;
}
