import { createHash } from 'crypto';
import type { Arguments, MediaReply, OpenApis } from './api';
import { needText } from './api';
import { OpenApiError } from './errors';
import { grayscalePng } from './png';

const LONGEST_SCENE = 32;
const SCENE_CHARACTERS = /^[\w!#$&'()*+,/:;=?@\-.~]+$/;
const DEFAULT_WIDTH = 430;
const CELLS = 29;

/**
 * Mini program codes: real pictures, but of a pattern that only shows whether two codes differ. What a code opens is
 * written in the picture's text chunk `wxacode`.
 */
export const wxacodeApis: OpenApis = {
  'wxacode.getUnlimited': (args) => {
    const scene = needText(args, 'scene', 40129);
    if (scene.length > LONGEST_SCENE || !SCENE_CHARACTERS.test(scene)) {
      throw new OpenApiError(40169, 'invalid length for scene, or the data is not json string');
    }
    return draw(args, { page: pageOf(args.page), scene });
  },
  'wxacode.get': (args) => draw(args, { path: needText(args, 'path') }),
  'wxacode.createQRCode': (args) => draw(args, { path: needText(args, 'path') }),
};

function pageOf(page: unknown): string | null {
  if (page === undefined) return null;
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) {
    throw new OpenApiError(41030, 'invalid page');
  }
  return page;
}

function draw(args: Arguments, target: Record<string, unknown>): MediaReply {
  const width = args.width ?? DEFAULT_WIDTH;
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) {
    throw new OpenApiError(40097, 'invalid args: width');
  }
  const text = JSON.stringify(target);
  const bits = createHash('sha512').update(text).digest();
  const cell = width / CELLS;
  const data = grayscalePng(
    width,
    (x, y) => {
      const index = Math.floor(y / cell) * CELLS + Math.floor(x / cell);
      const byte = bits[(index >> 3) % bits.length] ?? 0;
      return ((byte >> (index & 7)) ^ (index >> 9)) & 1 ? 0 : 255;
    },
    { keyword: 'wxacode', text },
  );
  return { contentType: 'image/png', data };
}
