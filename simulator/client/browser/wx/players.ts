import type { Runtime } from '../seam';
import type { Sources } from './sources';

type Handler = (event: object) => void;

/** Contexts of the `video` element and of sound without one. */
export function playerApis(runtime: Runtime, sources: Sources) {
  return {
    createVideoContext: (id: string, component?: unknown) => {
      const video = () => runtime.find(`#${id}`, component)?.querySelector('video') ?? null;
      return {
        play: () =>
          void video()
            ?.play()
            .catch(() => undefined),
        pause: () => video()?.pause(),
        stop: () => {
          const found = video();
          found?.pause();
          if (found) found.currentTime = 0;
        },
        seek: (seconds: number) => {
          const found = video();
          if (found) found.currentTime = seconds;
        },
        playbackRate: (rate: number) => {
          const found = video();
          if (found) found.playbackRate = rate;
        },
        requestFullScreen: () =>
          void video()
            ?.requestFullscreen()
            .catch(() => undefined),
        exitFullScreen: () => void document.exitFullscreen().catch(() => undefined),
      };
    },
    createInnerAudioContext: () => innerAudio(sources),
  };
}

/** The browser's names of the events that an inner audio context tells. */
const EVENTS = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  Error: 'error',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
} as const;

function innerAudio(sources: Sources): object {
  const audio = new Audio();
  let src = '';
  const listeners = Object.entries(EVENTS).flatMap(([name, event]) => [
    [`on${name}`, (handler: Handler) => audio.addEventListener(event, handler as EventListener)],
    [
      `off${name}`,
      (handler: Handler) => audio.removeEventListener(event, handler as EventListener),
    ],
  ]);
  return Object.defineProperties(
    {
      ...(Object.fromEntries(listeners) as Record<string, unknown>),
      play: () => void audio.play().catch(() => undefined),
      pause: () => audio.pause(),
      stop: () => {
        audio.pause();
        audio.currentTime = 0;
      },
      seek: (seconds: number) => {
        audio.currentTime = seconds;
      },
      destroy: () => audio.removeAttribute('src'),
    },
    {
      src: {
        get: () => src,
        set: (value: string) => {
          src = value;
          void Promise.resolve(sources.resolve(value)).then((url) => (audio.src = url));
        },
      },
      ...Object.fromEntries(
        (
          [
            'loop',
            'autoplay',
            'volume',
            'playbackRate',
            'duration',
            'currentTime',
            'paused',
          ] as const
        ).map((key) => [
          key,
          { get: () => audio[key], set: (value: never) => Reflect.set(audio, key, value) },
        ]),
      ),
    },
  );
}
