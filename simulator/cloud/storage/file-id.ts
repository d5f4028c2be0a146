import { ENV_ID } from '../functions/environment';

const BUCKET = '6c6f-local-1300000000';
const PREFIX = `cloud://${ENV_ID}.${BUCKET}/`;
const LONGEST_PATH_BYTES = 850;

export const fileIdOf = (path: string): string => `${PREFIX}${path}`;

/** The path inside this environment's bucket, or null when the id belongs elsewhere. */
export function pathOf(fileId: string): string | null {
  if (!fileId.startsWith(PREFIX)) return null;
  const path = fileId.slice(PREFIX.length);
  return isCloudPath(path) ? path : null;
}

/** Whether the storage takes a path: no empty or dotted segments, no control characters. */
export function isCloudPath(path: string): boolean {
  if (path === '' || Buffer.byteLength(path) > LONGEST_PATH_BYTES) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
