import type { Marker } from './markers';

/** What a marker looks like once it went through the usual disguises. */
export function needlesOf({ value }: Pick<Marker, 'value'>): string[] {
  const bytes = Buffer.from(value);
  const escaped = Array.from({ length: value.length }, (_, index) => {
    const code = value.charCodeAt(index);
    return code < 0x80 ? value.charAt(index) : `\\u${code.toString(16).padStart(4, '0')}`;
  }).join('');
  const encoded = [0, 1, 2].map((offset) => base64Core(bytes, offset));
  const found = [
    value,
    encodeURIComponent(value),
    escaped,
    bytes.toString('hex'),
    ...encoded,
    ...encoded.map((text) => text.replace(/\+/g, '-').replace(/\//g, '_')),
  ];
  return [...new Set(found)];
}

/** The characters of a base64 text that follow from these bytes alone, when so many others stand before them. */
function base64Core(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(first, last);
}

/** The markers that a text holds, whichever way. */
export const foundIn = (markers: readonly Marker[], text: string): Marker[] =>
  markers.filter((marker) => needlesOf(marker).some((needle) => text.includes(needle)));
