/** `0-9a-z`; a mark has six of them. */
const DIGITS = 36;
const MARK_LENGTH = 6;
/** An entry's id: 128 bits. */
const HEX_ID = /^[0-9a-f]{32}$/;
/** The same in the 64 characters below, 6 bits each. */
const SHORT_ID = /^~([\w-]{22})$/;
const SIXTY_FOUR = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A campaign's short name in what has room for few characters, such as a mini program code: FNV-1a of its id.
 * @returns six digits and small letters; the campaigns of a deployment have different ones.
 */
export function markOf(campaign: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < campaign.length; at += 1)
    hash = Math.imul(hash ^ campaign.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % DIGITS ** MARK_LENGTH).toString(DIGITS).padStart(MARK_LENGTH, '0');
}

/**
 * The scene of a mini program code, of which WeChat takes 32 characters.
 * @param what an entry's id, or other characters that a scene may hold.
 * @returns `<what>.<mark>`, an entry's id in 23 characters.
 */
export const sceneOf = (campaign: string, what: string): string =>
  `${HEX_ID.test(what) ? shortened(what) : what}.${markOf(campaign)}`;

/** What a scene says: the thing, and its campaign's mark; null where a code was drawn without one. */
export function readScene(scene: string): { what: string; mark: string | null } {
  const dot = scene.lastIndexOf('.');
  const what = dot === -1 ? scene : scene.slice(0, dot);
  const [, short] = SHORT_ID.exec(what) ?? [];
  return {
    what: short === undefined ? what : lengthened(short),
    mark: dot === -1 ? null : scene.slice(dot + 1),
  };
}

function shortened(id: string): string {
  const bits = [...id].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const groups = bits.match(/.{1,6}/g) ?? [];
  return `~${groups.map((group) => SIXTY_FOUR[parseInt(group.padEnd(6, '0'), 2)] ?? '').join('')}`;
}

function lengthened(short: string): string {
  const bits = [...short]
    .map((one) => SIXTY_FOUR.indexOf(one).toString(2).padStart(6, '0'))
    .join('');
  const digits = bits.slice(0, 128).match(/.{4}/g) ?? [];
  return digits.map((digit) => parseInt(digit, 2).toString(16)).join('');
}
