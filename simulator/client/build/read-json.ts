import { readFileSync } from 'node:fs';
import { placeOf, type Problem } from './problem';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** Gives only the entries whose value is a string, as `usingComponents` holds them. */
export function stringMap(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** Reads a JSON file of the mini program; a broken one becomes a problem with its place and reads as empty. */
export function readJson(file: string, shown: string, problems: Problem[]): JsonObject {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
    problems.push({
      level: 'error',
      file: shown,
      line: 1,
      column: 1,
      message: 'an object is expected',
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    problems.push({ level: 'error', file: shown, ...placeOf(text, position), message });
  }
  return {};
}
