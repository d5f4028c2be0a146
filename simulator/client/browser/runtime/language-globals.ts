const NAMES = [
  'Object',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'BigInt',
  'Date',
  'RegExp',
  'Math',
  'JSON',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'Proxy',
  'Reflect',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'ArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'NaN',
  'Infinity',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
  'escape',
  'unescape',
  'console',
];

/**
 * What a script finds behind `globalThis` and `Function`: the language without the browser. Scripts may not make scripts, as on
 * a phone: calling `Function` throws, but it still serves `instanceof` and its prototype.
 */
export function languageGlobals(): { standIn: Record<string, unknown>; StandInFunction: unknown } {
  const refuse = (): never => {
    throw new EvalError('Code generation from strings disallowed for this context');
  };
  const StandInFunction = new Proxy(Function, { apply: refuse, construct: refuse });
  const standIn: Record<string, unknown> = { Function: StandInFunction };
  for (const name of NAMES) standIn[name] = (globalThis as Record<string, unknown>)[name];
  for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const)
    standIn[name] = globalThis[name].bind(globalThis);
  standIn['globalThis'] = standIn;
  return { standIn, StandInFunction };
}
