/** The few protobuf messages of `wx.openApi`: CommApiData in, CommOpenApiResp out. */

export interface Pair {
  key: string;
  value: Buffer;
  /** Set for pictures and sound, whose value is not JSON. */
  fileName: string;
}

export interface OpenApiRequest {
  /** 0 is the open API; other kinds (cloud ids, VoIP) are not simulated. */
  apiType: number;
  pairs: Pair[];
}

export interface OpenApiResponse {
  contentType: string;
  data: Buffer;
  /** WeChat's own refusal, 0 for none. */
  errorCode: number;
}

type Field = { number: number; value: bigint | Buffer };

const VARINT = 0;
const BYTES = 2;

export function decodeRequest(bytes: Buffer): OpenApiRequest {
  const request: OpenApiRequest = { apiType: 0, pairs: [] };
  for (const field of fields(bytes)) {
    if (field.number === 1 && typeof field.value === 'bigint') {
      request.apiType = Number(field.value);
    } else if (field.number === 2 && Buffer.isBuffer(field.value)) {
      for (const pair of fields(field.value)) {
        if (Buffer.isBuffer(pair.value)) request.pairs.push(decodePair(pair.value));
      }
    }
  }
  return request;
}

export function encodeResponse(response: OpenApiResponse): Buffer {
  return Buffer.concat([
    key(1, BYTES),
    varint(BigInt(response.data.length)),
    response.data,
    key(2, BYTES),
    varint(BigInt(Buffer.byteLength(response.contentType))),
    Buffer.from(response.contentType),
    key(3, VARINT),
    // int32 travels as 64 bits, so a negative number takes ten bytes.
    varint(BigInt.asUintN(64, BigInt(response.errorCode))),
    key(4, VARINT),
    varint(200n),
  ]);
}

function decodePair(bytes: Buffer): Pair {
  const pair: Pair = { key: '', value: Buffer.alloc(0), fileName: '' };
  for (const field of fields(bytes)) {
    if (!Buffer.isBuffer(field.value)) continue;
    if (field.number === 1) pair.key = field.value.toString('utf8');
    if (field.number === 2) pair.value = field.value;
    if (field.number === 4) pair.fileName = field.value.toString('utf8');
  }
  return pair;
}

function* fields(bytes: Buffer): Generator<Field> {
  let at = 0;
  const read = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the message ends too early');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error('the number is too long');
  };
  while (at < bytes.length) {
    const tag = Number(read());
    const number = tag >>> 3;
    if ((tag & 7) === VARINT) yield { number, value: read() };
    else if ((tag & 7) === BYTES) {
      const length = Number(read());
      if (at + length > bytes.length) throw new Error('the message ends too early');
      yield { number, value: bytes.subarray(at, (at += length)) };
    } else throw new Error(`wire type ${tag & 7} is not used here`);
  }
}

function key(number: number, wireType: number): Buffer {
  return varint(BigInt((number << 3) | wireType));
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
