/**
 * A hash function, SHA-256 everywhere: takes any bytes, gives 32. The phone has none of its own and passes
 * `sha256`; where Node runs, its own is many times faster.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_KEYS = fractions(64, Math.cbrt);
/** The same of the square roots of the first eight (FIPS 180-4, 5.3.3). */
const START = fractions(8, Math.sqrt);

/** SHA-256 as FIPS 180-4 has it, in plain JavaScript. */
export const sha256: Sha256 = (bytes) => {
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  const state = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  for (let start = 0; start < padded.length; start += 64) {
    for (let t = 0; t < 16; t += 1) schedule[t] = view.getUint32(start + 4 * t);
    compress(state, schedule);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(4 * index, word));
  return new Uint8Array(digest.buffer);
};

/** One bit, zeros, and the length in bits as 64 bits, up to whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  return padded;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
/** Typed arrays are read through this: an index inside them is never undefined. */
const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

function compress(state: Uint32Array, schedule: Uint32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const early = at(schedule, t - 15);
    const late = at(schedule, t - 2);
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[t] = at(schedule, t - 16) + low + at(schedule, t - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sumE + choice + at(ROUND_KEYS, t) + at(schedule, t)) | 0;
    const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sumA + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

/** The constants of the standard are what it says they are, rather than 72 numbers to be believed. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const words = new Uint32Array(count);
  for (let found = 0, number = 2; found < count; number += 1) {
    if (!isPrime(number)) continue;
    words[found] = Math.floor((root(number) % 1) * 2 ** 32);
    found += 1;
  }
  return words;
}

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1)
    if (number % factor === 0) return false;
  return true;
}
