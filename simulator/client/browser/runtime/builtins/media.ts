import { resolveSource } from '../image-source';
import { setNode } from '../node-api';
import { defineBuiltin, type Builtin } from './builtin';
import { canvasNode } from './canvas-node';

const FIT: Record<string, string> = {
  scaleToFill: '100% 100%',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: '100% 100%',
  heightFix: '100% 100%',
};

/** Positions such as `top left`, which cut without scaling. */
function draw(self: Builtin): void {
  const mode = self.text('mode');
  self.host.style.backgroundSize = FIT[mode] ?? 'auto';
  self.host.style.backgroundPosition = FIT[mode] ? 'center' : mode;
  self.host.setAttribute('mode', mode);
}

function fixSide(self: Builtin, width: number, height: number): void {
  const { host } = self;
  if (self.text('mode') === 'widthFix' && width > 0) host.style.height = `${(host.clientWidth * height) / width}px`;
  if (self.text('mode') === 'heightFix' && height > 0) host.style.width = `${(host.clientHeight * width) / height}px`;
}

function loadPicture(self: Builtin): void {
  const source = self.text('src');
  resolveSource(self.component, source, (url) => {
    if (url === '') {
      self.host.style.backgroundImage = '';
      return;
    }
    const picture = new Image();
    picture.onload = () => {
      if (self.text('src') !== source) return;
      self.host.style.backgroundImage = `url("${url}")`;
      self.host.setAttribute('loaded', '');
      fixSide(self, picture.naturalWidth, picture.naturalHeight);
      self.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
    };
    picture.onerror = () => {
      if (self.text('src') === source) self.emit('error', { errMsg: `GET ${source} 404 (Not Found)` });
    };
    picture.src = url;
  });
}

/** `lazy-load`: wait until the picture is near the screen. */
function loadWhenNear(self: Builtin): void {
  if (!self.flag('lazyLoad')) return loadPicture(self);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      loadPicture(self);
    },
    { root: document, rootMargin: '300% 0px' },
  );
  observer.observe(self.host);
}

function definePicture(name: 'image' | 'cover-image'): void {
  defineBuiltin(name, {
    properties: {
      src: String,
      mode: { type: String, value: 'scaleToFill' },
      lazyLoad: Boolean,
      showMenuByLongpress: Boolean,
      webp: Boolean,
      fadeIn: Boolean,
      forceHttps: Boolean,
    },
    created: (self) => self.host.setAttribute('role', 'img'),
    attached: draw,
    changes: { mode: draw, src: loadWhenNear },
  });
}

const EVENTS: Record<string, string> = {
  play: 'play', pause: 'pause', ended: 'ended', error: 'error', waiting: 'waiting', timeupdate: 'timeupdate', loadedmetadata: 'loadedmetadata',
};

const videoOf = (self: Builtin): HTMLVideoElement | null => self.host.querySelector('video');

function defineVideo(): void {
  defineBuiltin('video', {
    properties: {
      src: String,
      poster: String,
      controls: { type: Boolean, value: true },
      autoplay: Boolean,
      loop: Boolean,
      muted: Boolean,
      objectFit: { type: String, value: 'contain' },
      initialTime: Number,
      duration: null,
      title: String,
      direction: null,
      showProgress: null,
      showFullscreenBtn: { type: Boolean, value: true },
      showPlayBtn: { type: Boolean, value: true },
      showCenterPlayBtn: { type: Boolean, value: true },
      showMuteBtn: Boolean,
      enableProgressGesture: { type: Boolean, value: true },
      pageGesture: Boolean,
      vslideGesture: Boolean,
      danmuList: null,
      danmuBtn: Boolean,
      enableDanmu: Boolean,
      playBtnPosition: String,
      enablePlayGesture: Boolean,
      autoPauseIfNavigate: { type: Boolean, value: true },
      autoPauseIfOpenNative: { type: Boolean, value: true },
      posterForCrawler: String,
    },
    created(self) {
      const video = document.createElement('video');
      video.playsInline = true;
      video.preload = 'metadata';
      self.host.appendChild(video);
      setNode(self.host, video);
      for (const [native, own] of Object.entries(EVENTS)) {
        video.addEventListener(native, () => {
          const size = native === 'loadedmetadata' ? { width: video.videoWidth, height: video.videoHeight } : {};
          self.emit(own, { currentTime: video.currentTime, duration: video.duration, ...size });
        });
      }
    },
    detached: (self) => videoOf(self)?.pause(),
    changes: {
      src: (self) => resolveSource(self.component, self.text('src'), (url) => {
        const video = videoOf(self);
        if (video) video.src = url;
      }),
      poster(self) {
        const video = videoOf(self);
        if (video) video.poster = self.text('poster');
      },
      'controls, autoplay, loop, muted, objectFit'(self) {
        const video = videoOf(self);
        if (!video) return;
        Object.assign(video, { controls: self.flag('controls'), autoplay: self.flag('autoplay'), loop: self.flag('loop'), muted: self.flag('muted') });
        video.style.objectFit = self.text('objectFit');
      },
    },
  });
}

/** image, cover-image, video and canvas. */
export function defineMedia(): void {
  definePicture('image');
  definePicture('cover-image');
  defineVideo();
  defineBuiltin('canvas', {
    properties: { type: String, canvasId: String, disableScroll: Boolean },
    created(self) {
      const canvas = self.host.appendChild(document.createElement('canvas'));
      setNode(self.host, canvasNode(canvas));
    },
    changes: { canvasId: (self) => self.host.setAttribute('canvas-id', self.text('canvasId')) },
  });
}
