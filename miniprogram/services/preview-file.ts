import type { FilePiece } from '../state/content';

/** Shows a chosen file as large as the screen, with the pictures beside it. */
export function previewFile({ media }: FilePiece, beside: readonly FilePiece[]): void {
  switch (media.form) {
    case 'image': {
      const urls = beside.map((one) => one.media.path);
      return void wx.previewImage({ current: media.path, urls });
    }
    case 'video':
      return void wx.previewMedia({ sources: [{ url: media.path, type: 'video' }] });
    default:
      return void wx.openDocument({ filePath: media.path, fail: () => undefined });
  }
}
