import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'crypto';
import { requiredSetting } from './settings';

/** Where a sealed text stands: moved anywhere else, it does not open. */
export interface Place {
  collection: string;
  /** The document's id. */
  id: string;
  /** Path of the field, such as `answers.phone`. */
  field: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Without its keys a function would write what nobody should read, so it must not start. */
const KEYS = keysOf(requiredSetting('PERSONAL_KEYS', KEY_BYTES));
const LOOKUP_KEY = requiredSetting('LOOKUP_KEY', KEY_BYTES);

/** Version of the key that new texts are sealed with: the first of `PERSONAL_KEYS`. */
export const CURRENT_KEY = [...KEYS.keys()][0] ?? 0;

/**
 * Seals a personal text for its place: AES-256-GCM, `v<key>.<base64url(iv‖tag‖ciphertext)>`. The same text never
 * looks the same twice.
 */
export function sealText(place: Place, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(CURRENT_KEY), iv);
  cipher.setAAD(nameOf(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  return `v${String(CURRENT_KEY)}.${bytes.toString('base64url')}`;
}

/**
 * Opens a text that was sealed for this place.
 * @throws Error naming the place and the key's version, never the text: it may have been tampered with.
 */
export function openText(place: Place, sealed: string): string {
  const [, version, body] = /^v(\d+)\.([\w-]+)$/.exec(sealed) ?? [];
  if (version === undefined || body === undefined) throw unsealable(place, 'is not sealed');
  const bytes = Buffer.from(body, 'base64url');
  try {
    const key = keyOf(Number(version));
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    opening.setAAD(nameOf(place));
    opening.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = opening.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, opening.final()]).toString('utf8');
  } catch {
    throw unsealable(place, `does not open with version ${version} of PERSONAL_KEYS`);
  }
}

/**
 * A name for a personal text that equals itself and tells nothing without the key: for looking up, never for showing.
 * @param kind keeps names of different things apart.
 */
export const lookupName = (kind: string, text: string): string =>
  createHmac('sha256', LOOKUP_KEY).update(`${kind}\n${text}`).digest('base64url');

const nameOf = ({ collection, id, field }: Place): Buffer =>
  Buffer.from(`${collection}:${id}:${field}`);

const unsealable = ({ collection, field }: Place, what: string): Error =>
  new Error(`${collection} ${field} ${what}`);

function keyOf(version: number): KeyObject {
  const key = KEYS.get(version);
  if (key === undefined) throw new Error('unknown key');
  return key;
}

/**
 * @param setting `2:<base64 of 32 bytes>,1:<base64 of 32 bytes>`.
 * @throws Error that does not repeat what was set.
 */
function keysOf(setting: string): Map<number, KeyObject> {
  const keys = new Map<number, KeyObject>();
  for (const one of setting.split(',')) {
    const [, version, text = ''] = /^\s*(\d{1,6}):([A-Za-z0-9+/=_-]+)\s*$/.exec(one) ?? [];
    const bytes = Buffer.from(text, 'base64');
    if (version === undefined || bytes.length !== KEY_BYTES || keys.has(Number(version)))
      throw new Error(
        'Environment variable PERSONAL_KEYS is not a list of <version>:<base64 of 32 bytes>, each version once',
      );
    keys.set(Number(version), createSecretKey(bytes));
  }
  return keys;
}
