import { BUILTIN_NAMES } from '../../builtin-names';

/** Built-in components drawn only as an empty box, so a page must not count on them. */
const HOLLOW = new Set([
  'map',
  'camera',
  'ad',
  'editor',
  'official-account',
  'open-data',
  'web-view',
]);
const COMPONENTS = new Set<string>(BUILTIN_NAMES.filter((name) => !HOLLOW.has(name)));

/** wx.canIUse, answered from what is really here: `api`, `api.return.field`, `component.attribute`. */
export function canIUse(wx: object, schema: string): boolean {
  const [first = '', second] = schema.split('.');
  if (COMPONENTS.has(first)) return true;
  const found = Reflect.get(wx, first) as unknown;
  if (found === undefined) return false;
  // `cloud.callFunction` names a member; `getSystemInfo.return.x` names a part of an answer.
  if (typeof found === 'object' && found !== null && second !== undefined) return second in found;
  return true;
}
