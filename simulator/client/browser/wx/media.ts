import { apis, Failure } from './api';
import { draw, loadImage, loadVideo, type Movie, movieOf, within } from './decode-media';
import { extensionOf, type FileStore } from './file-store';
import { readMovie } from './mp4';
import { pickFiles } from './picker';
import type { Privacy } from './privacy';

interface MediaOptions {
  count?: number;
  mediaType?: ('image' | 'video' | 'mix')[];
  sourceType?: ('album' | 'camera')[];
  sizeType?: ('original' | 'compressed')[];
  maxDuration?: number;
  camera?: string;
}

interface MessageFileOptions {
  count: number;
  type?: 'all' | 'video' | 'image' | 'file';
  extension?: string[];
}

/** What WeChat's choosers accept at most. */
const MEDIA_MAX = 20;
const MEDIA_DEFAULT = 9;
const MESSAGE_FILES_MAX = 100;
/** Longest side of a video's thumbnail (px). */
const THUMB = 480;

const PICTURES = 'image/*';
const MOVIES = 'video/*';

export function mediaApis(files: FileStore, privacy: Privacy) {
  const isMovie = (file: File) =>
    file.type.startsWith('video/') || /\.(mp4|mov|m4v)$/i.test(file.name);
  const keep = (file: File) => files.temporary(file, extensionOf(file.name).toLowerCase());

  const choose = async (options: MediaOptions) => {
    const types = options.mediaType ?? ['image', 'video'];
    const count = options.count ?? MEDIA_DEFAULT;
    if (count < 1 || count > MEDIA_MAX)
      throw new Failure(`parameter error: parameter.count should be between 1 and ${MEDIA_MAX};`);
    await privacy.require('chooseMedia');
    const wants = (kind: 'image' | 'video') => types.includes(kind) || types.includes('mix');
    const accept = [wants('image') ? PICTURES : '', wants('video') ? MOVIES : '']
      .filter(Boolean)
      .join(',');
    const onlyCamera = options.sourceType?.length === 1 && options.sourceType[0] === 'camera';
    return pickFiles({ accept, count, ...(onlyCamera ? { capture: 'environment' } : {}) });
  };

  const describe = async (file: File) => {
    const tempFilePath = keep(file);
    const url = files.url(tempFilePath) ?? '';
    if (!isMovie(file)) {
      const image = await loadImage(url);
      const size = { width: image?.naturalWidth ?? 0, height: image?.naturalHeight ?? 0 };
      return {
        tempFilePath,
        size: file.size,
        fileType: 'image',
        duration: 0,
        thumbTempFilePath: '',
        ...size,
      };
    }
    const video = await loadVideo(url);
    const movie = video
      ? movieOf(video)
      : ((await readMovie(file)) ?? { width: 0, height: 0, duration: 0 });
    const frame = within(movie.width > 0 ? movie : { width: 320, height: 180 }, THUMB);
    const thumbTempFilePath = files.temporary(await draw(video, frame), 'jpg');
    return {
      tempFilePath,
      size: file.size,
      fileType: 'video',
      thumbTempFilePath,
      ...rounded(movie),
    };
  };

  return apis({
    chooseMedia: async (options: MediaOptions) => {
      const chosen = await choose(options);
      const tempFiles = [];
      for (const file of chosen) tempFiles.push(await describe(file));
      const kinds = new Set(tempFiles.map((file) => file.fileType));
      return {
        tempFiles,
        type: kinds.size > 1 ? 'mix' : (tempFiles[0]?.fileType ?? 'image'),
        failedCount: 0,
      };
    },

    chooseImage: async (options: MediaOptions) => {
      const chosen = await choose({ ...options, mediaType: ['image'] });
      const tempFiles = chosen.map((file) => ({ path: keep(file), size: file.size }));
      return { tempFiles, tempFilePaths: tempFiles.map((file) => file.path) };
    },

    chooseVideo: async (options: MediaOptions) => {
      const [file] = await choose({ ...options, count: 1, mediaType: ['video'] });
      if (!file) throw new Failure('cancel');
      return describe(file);
    },

    chooseMessageFile: async (options: MessageFileOptions) => {
      if (!(options.count >= 1 && options.count <= MESSAGE_FILES_MAX))
        throw new Failure('parameter error: parameter.count should be Number;');
      await privacy.require('chooseMessageFile');
      const accept = {
        image: PICTURES,
        video: MOVIES,
        file: (options.extension ?? []).map((end) => `.${end.replace(/^\./, '')}`).join(','),
        all: '',
      };
      const chosen = await pickFiles({
        accept: accept[options.type ?? 'all'],
        count: options.count,
      });
      return {
        tempFiles: chosen.map((file) => ({
          path: keep(file),
          size: file.size,
          name: file.name,
          type: isMovie(file) ? 'video' : file.type.startsWith('image/') ? 'image' : 'file',
          time: Math.floor(file.lastModified / 1000),
        })),
      };
    },
  });
}

const rounded = (movie: Movie) => ({
  width: Math.round(movie.width),
  height: Math.round(movie.height),
  duration: Math.round(movie.duration * 100) / 100,
});
