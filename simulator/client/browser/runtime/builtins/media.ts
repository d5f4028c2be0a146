import { resolveSource } from '../image-source';
import { setNode } from '../node-api';
import { defineBuiltin, type Builtin } from './builtin';
import { canvasNode } from './canvas-node';

const EVENTS: Record<string, string> = {
  play: 'play',
  pause: 'pause',
  ended: 'ended',
  error: 'error',
  waiting: 'waiting',
  timeupdate: 'timeupdate',
  loadedmetadata: 'loadedmetadata',
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
          const size =
            native === 'loadedmetadata'
              ? { width: video.videoWidth, height: video.videoHeight }
              : {};
          self.emit(own, { currentTime: video.currentTime, duration: video.duration, ...size });
        });
      }
    },
    detached: (self) => videoOf(self)?.pause(),
    changes: {
      src: (self) =>
        resolveSource(self.component, self.text('src'), (url) => {
          const video = videoOf(self);
          if (video) video.src = url;
        }),
      poster: (self) =>
        resolveSource(
          self.component,
          self.text('poster'),
          (url) => {
            const video = videoOf(self);
            if (video) video.poster = url;
          },
          'poster',
        ),
      'controls, autoplay, loop, muted, objectFit'(self) {
        const video = videoOf(self);
        if (!video) return;
        Object.assign(video, {
          controls: self.flag('controls'),
          autoplay: self.flag('autoplay'),
          loop: self.flag('loop'),
          muted: self.flag('muted'),
        });
        video.style.objectFit = self.text('objectFit');
      },
    },
  });
}

/** video and canvas. */
export function defineMedia(): void {
  defineVideo();
  defineBuiltin('canvas', {
    properties: { type: String, canvasId: String, disableScroll: Boolean },
    created(self) {
      const canvas = self.host.appendChild(document.createElement('canvas'));
      setNode(self.host, canvasNode(canvas));
    },
    // The old kind of canvas has a point per CSS pixel; the 2d kind is sized by its script.
    ready(self) {
      const canvas = self.host.querySelector('canvas');
      if (!canvas || self.text('type') !== '') return;
      canvas.width = self.host.clientWidth;
      canvas.height = self.host.clientHeight;
    },
    changes: { canvasId: (self) => self.host.setAttribute('canvas-id', self.text('canvasId')) },
  });
}
