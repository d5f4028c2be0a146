import { EJSON } from 'bson';

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

/**
 * Canonical Extended JSON, byte for byte as bson writes it. Nearly all values are plain, and for those bson's walk
 * costs several times as much as all else in answering a page; the others are left to it.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return objectText(value);
    default:
      return byBson(value);
  }
}

function objectText(value: object | null): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return `{"$date":{"$numberLong":"${String(value.getTime())}"}}`;
  if (Object.getPrototypeOf(value) !== Object.prototype || '_bsontype' in value)
    return byBson(value);
  let text = '';
  for (const [name, field] of Object.entries(value)) {
    text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${canonical(field)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function numberText(value: number): string {
  if (Object.is(value, -0)) return '{"$numberDouble":"-0.0"}';
  const digits = String(value);
  if (!Number.isInteger(value) || value < -INT64 || value > INT64)
    return `{"$numberDouble":"${digits}"}`;
  return value >= -INT32 && value < INT32
    ? `{"$numberInt":"${digits}"}`
    : `{"$numberLong":"${digits}"}`;
}

const byBson = (value: unknown): string => EJSON.stringify(value, { relaxed: false });
