/** Boxes of which films are made, and the numbers and letters in them. */

export const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, 4 * index));
  return bytes;
};
export const zeros = (length: number): Buffer => Buffer.alloc(length);
export const text = (value: string): Buffer => Buffer.from(value, 'latin1');

export const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
};
