import { readFileSync } from 'node:fs';
import path from 'node:path';
import { placeOfString, type Problem } from './problem';
import { isObject, readJson, type JsonObject } from './read-json';
import { isFile } from './resolve';

/** Puts the light theme's values in the place of `@names`, as app.json's `themeLocation` asks. */
function themed(value: unknown, theme: JsonObject): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return theme[value.slice(1)] ?? value;
  if (Array.isArray(value)) return value.map((item) => themed(item, theme));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, themed(item, theme)]));
}

/** Gives app.json as the runtime reads it. */
export function appConfigOf(
  appJson: JsonObject,
  pages: string[],
  root: string,
  problems: Problem[],
): JsonObject {
  if (appJson['style'] === 'v2') {
    const place = placeOfString(readFileSync(path.join(root, 'app.json'), 'utf8'), 'style');
    const message =
      '"style": "v2" is not drawn here: on a phone it makes native buttons 184px wide, and Vant asks to remove it';
    problems.push({ level: 'warning', file: 'app.json', ...place, message });
  }
  const location = appJson['themeLocation'];
  const file = typeof location === 'string' ? path.join(root, location) : '';
  const themes = isFile(file) ? readJson(file, String(location), problems) : {};
  const light = isObject(themes['light']) ? themes['light'] : {};
  return {
    ...appJson,
    window: themed(appJson['window'] ?? {}, light),
    ...(isObject(appJson['tabBar']) ? { tabBar: themed(appJson['tabBar'], light) } : {}),
    allPages: pages,
  };
}
