import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Names of the settings that keep personal data unreadable where they are stored. */
export interface Keys {
  PERSONAL_KEYS: string;
  LOOKUP_KEY: string;
}

/** For data that are made up; whoever keeps real ones draws keys of their own. */
export const LOCAL_KEYS: Keys = {
  PERSONAL_KEYS: `1:${Buffer.alloc(32, 'a key for made-up people only').toString('base64')}`,
  LOOKUP_KEY: 'a-key-to-look-up-made-up-people-with-00000',
};

/** The keys of the data beside this file: those everybody has, until a rotation writes others. */
export const readKeys = (file: string): Keys =>
  existsSync(file)
    ? { ...LOCAL_KEYS, PERSONAL_KEYS: readFileSync(file, 'utf8').trim() }
    : LOCAL_KEYS;

export const writeKeys = (file: string, { PERSONAL_KEYS }: Keys): void => {
  writeFileSync(file, PERSONAL_KEYS, { mode: 0o600 });
};

/** Versions of the keys, the one that texts are sealed with first. */
export const versionsOf = ({ PERSONAL_KEYS }: Keys): number[] =>
  PERSONAL_KEYS.split(',').map((one) => Number(one.split(':')[0]));

/** The same keys after a new one, which texts are sealed with from then on. */
export function withNewKey({ PERSONAL_KEYS, LOOKUP_KEY }: Keys): Keys {
  const versions = versionsOf({ PERSONAL_KEYS, LOOKUP_KEY });
  const next = `${String(Math.max(...versions) + 1)}:${randomBytes(32).toString('base64')}`;
  return { PERSONAL_KEYS: `${next},${PERSONAL_KEYS}`, LOOKUP_KEY };
}

/** The first key alone. */
export const withoutOldKeys = ({ PERSONAL_KEYS, LOOKUP_KEY }: Keys): Keys => ({
  PERSONAL_KEYS: PERSONAL_KEYS.split(',')[0] ?? '',
  LOOKUP_KEY,
});
