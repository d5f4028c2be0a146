import { apis, Failure, need } from './api';
import { draw, loadImage, loadVideo, movieOf } from './decode-media';
import { extensionOf, type FileStore, isLocalPath } from './file-store';
import { readMovie } from './mp4';
import { pictureKind } from './picture-kind';
import type { Permissions } from './permissions';
import type { Sources } from './sources';

interface SrcOption {
  src: string;
}
interface CompressOptions extends SrcOption {
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

/** Enough of a file's beginning to hold its EXIF block (bytes). */
const HEAD = 128 * 1024;

/** What can be asked of, or done to, a picture or a video that the mini program already has. */
export function imageApis(files: FileStore, sources: Sources, permissions: Permissions) {
  const blobOf = async (src: string): Promise<Blob> => {
    const kept = isLocalPath(src) ? files.get(src)?.blob : undefined;
    if (kept) return kept;
    const response = await fetch(await sources.resolve(src)).catch(() => null);
    if (!response?.ok) throw new Failure(`file not found: ${src}`);
    return response.blob();
  };
  const pictureOf = async (src: string) => {
    const image = await loadImage(await sources.resolve(src));
    if (!image) throw new Failure(`decode image failed: ${src}`);
    return image;
  };

  return apis({
    getImageInfo: async ({ src }: SrcOption) => {
      need({ src }, 'src', 'string');
      const blob = await blobOf(src);
      const image = await pictureOf(src);
      const kind = pictureKind(new Uint8Array(await blob.slice(0, HEAD).arrayBuffer()));
      // The browser turns the picture, WeChat tells the size before turning.
      const turned = /left|right/.test(kind.orientation);
      const width = turned ? image.naturalHeight : image.naturalWidth;
      const height = turned ? image.naturalWidth : image.naturalHeight;
      const path = /^https?:/.test(src)
        ? files.temporary(blob, kind.type === 'jpeg' ? 'jpg' : kind.type)
        : src;
      return { width, height, path, ...kind };
    },

    compressImage: async ({
      src,
      quality = 80,
      compressedWidth,
      compressedHeight,
    }: CompressOptions) => {
      need({ src }, 'src', 'string');
      const image = await pictureOf(src);
      const { naturalWidth, naturalHeight } = image;
      const ratio = naturalWidth / naturalHeight;
      const width = compressedWidth ?? (compressedHeight ? compressedHeight * ratio : naturalWidth);
      const height = compressedHeight ?? width / ratio;
      return {
        tempFilePath: files.temporary(await draw(image, { width, height }, quality / 100), 'jpg'),
      };
    },

    getVideoInfo: async ({ src }: SrcOption) => {
      need({ src }, 'src', 'string');
      const blob = await blobOf(src);
      const video = await loadVideo(await sources.resolve(src));
      const movie = video ? movieOf(video) : await readMovie(blob);
      if (!movie) throw new Failure(`decode video failed: ${src}`);
      const kilobits = movie.duration > 0 ? Math.round((blob.size * 8) / 1000 / movie.duration) : 0;
      return {
        ...movie,
        orientation: 'up',
        type: extensionOf(src) || 'mp4',
        size: Math.ceil(blob.size / 1024),
        bitrate: kilobits,
        fps: 0,
      };
    },

    compressVideo: () => {
      throw new Failure('not supported by the simulator');
    },

    saveImageToPhotosAlbum: async ({ filePath }: { filePath: string }) =>
      save('saveImageToPhotosAlbum', filePath),
    saveVideoToPhotosAlbum: async ({ filePath }: { filePath: string }) =>
      save('saveVideoToPhotosAlbum', filePath),
  });

  /** The album of this phone is the browser's download folder. */
  async function save(referrer: string, filePath: string): Promise<void> {
    need({ filePath }, 'filePath', 'string');
    await permissions.require('scope.writePhotosAlbum', referrer);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await blobOf(filePath));
    link.download = filePath.split('/').pop() ?? 'file';
    link.click();
  }
}
