import { apis, Failure, need } from './api';
import { element } from './element';
import type { Screen } from './screen';
import type { Sources } from './sources';

interface MediaSource {
  url: string;
  type?: 'image' | 'video';
  poster?: string;
}

/** The full-screen viewer of previewImage and previewMedia. */
export function viewerApis(screen: Screen, sources: Sources) {
  return apis({
    previewImage: ({ urls, current }: { urls: string[]; current?: string | number }) => {
      need({ urls }, 'urls', 'array');
      const at = typeof current === 'number' ? current : urls.indexOf(current ?? '');
      open(
        screen,
        sources,
        urls.map((url) => ({ url })),
        at,
      );
    },
    previewMedia: ({ sources: media, current }: { sources: MediaSource[]; current?: number }) => {
      need({ sources: media }, 'sources', 'array');
      open(screen, sources, media, current ?? 0);
    },
  });
}

function open(screen: Screen, sources: Sources, media: MediaSource[], start: number): void {
  if (media.length === 0) throw new Failure('parameter error: nothing to preview;');
  let at = Math.min(Math.max(start, 0), media.length - 1);
  const stage = element('div', { class: 'stage' });
  const count = element('div', { class: 'count', 'aria-live': 'polite' });
  const paint = () => {
    const shown = media[at];
    if (!shown) return;
    count.textContent = `${at + 1} / ${media.length}`;
    stage.replaceChildren(shown.type === 'video' ? movie(sources, shown) : picture(sources, shown));
  };
  const turn = (by: number) => {
    at = (at + by + media.length) % media.length;
    paint();
  };
  const side = (by: number, label: string, sign: string) =>
    media.length > 1
      ? element(
          'button',
          {
            class: `side ${by < 0 ? 'previous' : 'next'}`,
            'aria-label': label,
            onclick: () => turn(by),
          },
          sign,
        )
      : null;

  const viewer = element('div', {
    class: 'viewer',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': '预览',
  });
  viewer.append(
    stage,
    count,
    ...[side(-1, '上一张', '‹'), side(1, '下一张', '›')].filter((button) => button !== null),
  );
  const close = element(
    'button',
    { class: 'close', 'aria-label': '关闭预览', onclick: () => leave() },
    '✕',
  );
  viewer.append(close);
  const leave = screen.show(viewer);
  viewer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    if (event.key === 'ArrowLeft') turn(-1);
    if (event.key === 'ArrowRight') turn(1);
  });
  paint();
  close.focus();
}

function picture(sources: Sources, { url }: MediaSource): HTMLElement {
  const image = element('img', { alt: '预览图片' });
  void Promise.resolve(sources.resolve(url)).then((src) => (image.src = absolute(src)));
  return image;
}

function movie(sources: Sources, { url, poster }: MediaSource): HTMLElement {
  const video = element('video', { controls: true, autoplay: true, playsinline: true });
  void Promise.resolve(sources.resolve(url)).then((src) => (video.src = absolute(src)));
  if (poster)
    void Promise.resolve(sources.resolve(poster)).then((src) => (video.poster = absolute(src)));
  return video;
}

/** The viewer lives in the outer page, whose folder is another one. */
const absolute = (src: string) => (src === '' ? '' : new URL(src, location.href).href);
