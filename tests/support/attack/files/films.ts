import { box } from '../../box-bytes';
import { anMp4, type VideoOptions } from '../../mp4-bytes';
import { odd } from './odd-boxes';
import { NEEDLE, type HostileFile } from './hostile-file';
import { aPhoto, traces, withSegments } from './jpeg-parts';

type Film = Omit<HostileFile, 'kind' | 'extension'>;

const SIZE = { width: 640, height: 360 };
const film = (options: Partial<VideoOptions> = {}): Buffer => anMp4({ ...SIZE, ...options });
const anew = 'made anew';
const refused = { fate: 'refused' as const, rules: ['media.structure'] };

const FILMS: Film[] = [
  {
    id: 'moov-first',
    title: 'the index at the beginning',
    make: () => film({ moov: 'first' }),
    fate: anew,
  },
  {
    id: 'moov-last',
    title: 'the index at the end',
    make: () => film({ moov: 'last', seed: 'l' }),
    fate: anew,
  },
  {
    id: 'moov-large',
    title: 'an index of 5 MB at the end of 18 MB',
    make: () => film({ moov: 'last', tables: 5_000_000, bytes: 18_000_000 }),
    fate: anew,
  },
  {
    id: 'moov-large-first',
    title: 'an index of 5 MB at the beginning',
    make: () => film({ moov: 'first', tables: 5_000_000 }),
    fate: anew,
  },
  {
    id: 'film-traces',
    title: 'a film with its place in ©xyz, a GPS track, user data and a uuid box',
    make: () => film({ traces: NEEDLE, sound: 'mp4a' }),
    fate: anew,
  },
  {
    id: 'film-tail',
    title: 'a film with an archive and a web page behind its last box',
    make: () =>
      Buffer.concat([film({ seed: 'tail' }), Buffer.from(`PK\x03\x04<html>${NEEDLE}`, 'latin1')]),
    fate: anew,
  },
  {
    id: 'film-free-box',
    title: 'a film with a web page in a box that players skip',
    make: () =>
      Buffer.concat([
        film({ seed: 'free' }),
        box('free', Buffer.from(NEEDLE)),
        box('skip', Buffer.from(NEEDLE)),
      ]),
    fate: anew,
  },
  {
    id: 'film-samples-outside',
    title: 'a film whose samples lie outside of its content',
    make: () => film({ shift: 40_000 }),
    fate: 'found out',
  },
  {
    id: 'film-samples-in-header',
    title: 'a film whose samples lie in its own headers',
    make: () => film({ shift: -30, seed: 'header' }),
    fate: 'found out',
  },
  {
    id: 'film-fragmented',
    title: 'a film in fragments, which cannot be cleaned',
    make: () => film({ fragmented: true }),
    ...refused,
  },
  {
    id: 'film-hevc',
    title: 'a film in HEVC, which common phones cannot play',
    make: () => film({ codec: 'hvc1' }),
    fate: 'refused',
    rules: ['media.codec'],
  },
  {
    id: 'film-av1',
    title: 'a film in AV1',
    make: () => film({ codec: 'av01' }),
    fate: 'refused',
    rules: ['media.codec'],
  },
  {
    id: 'film-sound-codec',
    title: 'a film whose sound is no AAC',
    make: () => film({ sound: 'ac-3' }),
    fate: 'refused',
    rules: ['media.codec'],
  },
  {
    id: 'film-sound-only',
    title: 'sound without a picture',
    make: () => film({ picture: false }),
    ...refused,
  },
  {
    id: 'film-cut',
    title: 'a film cut off before its index',
    make: () => film({ bytes: 9000 }).subarray(0, 4000),
    ...refused,
  },
  {
    id: 'film-brand-only',
    title: 'a first box and nothing else',
    make: () => film().subarray(0, 32),
    ...refused,
  },
  {
    id: 'box-overrun',
    title: 'a box longer than the file',
    make: () => odd.overrun(film()),
    ...refused,
  },
  {
    id: 'box-inner-overrun',
    title: 'a track longer than the index that holds it',
    make: () => odd.innerOverrun(film()),
    ...refused,
  },
  {
    id: 'box-too-short',
    title: 'a box shorter than its own header',
    make: () => odd.tooShort(film()),
    ...refused,
  },
  { id: 'box-64-bit', title: 'a box of 2^63 bytes', make: () => odd.endless(film()), ...refused },
  {
    id: 'box-negative',
    title: 'a box of 2^64 − 1 bytes',
    make: () => odd.negative(film()),
    ...refused,
  },
  {
    id: 'boxes-nested',
    title: 'two thousand boxes inside each other',
    make: () => odd.nested(2000),
    ...refused,
  },
  {
    id: 'boxes-many',
    title: 'five thousand boxes side by side',
    make: () => odd.many(film(), 5000),
    ...refused,
  },
];

const POSTERS: Film[] = [
  {
    id: 'poster-page',
    title: 'a film whose poster is a web page',
    make: () => film({ seed: 'poster page' }),
    preview: () => Buffer.from(`<!doctype html>${NEEDLE}`),
    fate: anew,
  },
  {
    id: 'poster-traces',
    title: 'a film whose poster holds a place and a device',
    make: () => film({ seed: 'poster traces' }),
    preview: () => withSegments(...traces()),
    fate: anew,
  },
  {
    id: 'poster-cut',
    title: 'a film whose poster is cut off',
    make: () => film({ seed: 'poster cut' }),
    preview: async () => (await aPhoto()).subarray(0, 3000),
    fate: anew,
  },
  {
    id: 'poster-large',
    title: 'a film whose poster is 6 MB',
    make: () => film({ seed: 'poster large' }),
    preview: async () => Buffer.concat([await aPhoto(), Buffer.alloc(6_000_000)]),
    fate: anew,
  },
];

/** Films that hide something, that lie about themselves, or that many phones could not play. */
export const hostileFilms: HostileFile[] = [...FILMS, ...POSTERS].map((file) => ({
  ...file,
  kind: 'video',
  extension: 'mp4',
}));
