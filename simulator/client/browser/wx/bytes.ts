type Encoding = 'utf8' | 'utf-8' | 'base64' | 'hex' | 'ascii' | 'latin1' | 'binary' | 'ucs2';

/** Bytes as a string of the given encoding, or as they are without one. */
export function decode(bytes: Uint8Array<ArrayBuffer>, encoding?: string): string | ArrayBuffer {
  switch (encoding as Encoding | undefined) {
    case undefined:
      return bytes.buffer.byteLength === bytes.byteLength ? bytes.buffer : bytes.slice().buffer;
    case 'base64':
      return toBase64(bytes);
    case 'hex':
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    case 'ascii':
    case 'latin1':
    case 'binary':
      return binary(bytes);
    case 'ucs2':
      return new TextDecoder('utf-16le').decode(bytes);
    default:
      return new TextDecoder().decode(bytes);
  }
}

export function encode(
  data: string | ArrayBuffer | ArrayBufferView,
  encoding?: string,
): Uint8Array<ArrayBuffer> {
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength).slice();
  // A buffer of another frame is not an instance of this one's ArrayBuffer.
  if (typeof data !== 'string') return new Uint8Array(data.slice(0));
  if (encoding === 'base64') return fromBase64(data);
  if (encoding === 'hex')
    return Uint8Array.from(data.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii')
    return Uint8Array.from(data, (c) => c.charCodeAt(0));
  return new TextEncoder().encode(data);
}

export const toBase64 = (bytes: Uint8Array): string => btoa(binary(bytes));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

function binary(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return parts.join('');
}

/** Reads an object URL at once: the ...Sync APIs cannot wait for a promise. */
export function readNow(url: string): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  return Uint8Array.from(request.responseText, (c) => c.charCodeAt(0));
}
