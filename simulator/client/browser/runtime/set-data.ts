import { adapterComponent, type Caller } from './engine';
import { afterRender } from './frame';
import { jsonCopy, type Uncarried } from './json-copy';
import { report, reportThrown, stats, warn } from './report';

/** WeChat refuses a larger call. */
const MAX_BYTES = 1024 * 1024;

interface Where {
  /** The page on the screen, for the counts; empty before the first. */
  page(): string;
  isNpm(path: string): boolean;
}

function count(bytes: number, page: string): void {
  stats.setDataCalls += 1;
  stats.setDataBytes += bytes;
  const own = (stats.perPage[page] ??= { calls: 0, bytes: 0 });
  own.calls += 1;
  own.bytes += bytes;
}

function byteLength(value: unknown): number {
  return new Blob([JSON.stringify(value) ?? '']).size;
}

/** Pages that are gone: what an answer that comes late sets there is shown nowhere, and is no error. */
const gone = new WeakSet<object>();

export const setNothingMore = (component: object): void => void gone.add(component);

/** Puts a JSON boundary into every setData: what arrives is a copy, and what JSON cannot carry is an error. */
export function guardSetData(where: Where): void {
  const prototype = adapterComponent.ComponentCaller.prototype as unknown as Caller;
  prototype['setData'] = function setData(
    this: Caller,
    data: unknown,
    callback?: () => void,
  ): void {
    if (typeof data !== 'object' || data === null) {
      report({ message: `setData: an object is expected, not ${String(data)}`, source: this.is });
      return;
    }
    const isNpm = where.isNpm(this.is);
    const lost: Uncarried[] = [];
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined) {
        warn(`Setting data field "${key}" to undefined is invalid. (${this.is})`);
        continue;
      }
      copy[key] = jsonCopy(value, key, lost, isNpm);
    }
    if (!isNpm) {
      for (const { path, what } of lost)
        report({
          message: `setData: "${path}" is ${what}, which cannot cross to the view`,
          source: this.is,
        });
    }
    const bytes = byteLength(copy);
    count(bytes, where.page());
    if (bytes > MAX_BYTES)
      report({
        message: `setData: ${bytes} bytes are more than the ${MAX_BYTES} that WeChat carries`,
        source: this.is,
      });
    if (gone.has(this._$)) return;
    this._$.setData(copy as never);
    if (typeof callback !== 'function') return;
    afterRender(() => {
      try {
        callback.call(this);
      } catch (error) {
        reportThrown(error, this.is);
      }
    });
  };
}
