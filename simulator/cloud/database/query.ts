import { Query } from 'mingo/query';
import { requestRefused } from './errors';
import { $eq, MINGO, STRICT } from './operators';
import type { Expression, Test } from './types';
import { isDocument } from './values';

/** A condition as a test; throws what CloudBase says of a condition it does not understand. */
export function compile(query: Expression): Test {
  return guarded(() => all(Object.entries(query).flatMap(([name, value]) => tests(name, value))));
}

/** mingo compiles anything, but slowly: the plain conditions nearly all queries are made of go past it. */
function tests(name: string, value: unknown): Test[] {
  if ((name === '$and' || name === '$or') && Array.isArray(value) && value.length > 0) {
    const parts = value.map(compile);
    return name === '$and' ? parts : [(document) => parts.some((test) => test(document))];
  }
  if (name.startsWith('$')) return [byMingo(name, value)];
  if (isDocument(value)) {
    const entries = Object.entries(value);
    const operators = entries.flatMap(([operator, argument]) => {
      const make = Object.hasOwn(STRICT, operator) ? STRICT[operator] : undefined;
      return make ? [make(name, argument)] : [];
    });
    if (entries.length > 0 && operators.length === entries.length) return operators;
    if (entries.some(([operator]) => operator.startsWith('$'))) return [byMingo(name, value)];
  }
  return value instanceof RegExp ? [byMingo(name, value)] : [$eq(name, value)];
}

function byMingo(name: string, value: unknown): Test {
  const query = new Query({ [name]: value }, MINGO);
  return (document) => query.test(document);
}

function all(parts: readonly Test[]): Test {
  const [only] = parts;
  return parts.length === 1 && only ? only : (document) => parts.every((test) => test(document));
}

/** mingo complains in its own words; the text reaches the caller as a refused request. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') throw requestRefused(error.message);
    throw error;
  }
}
