import { BSONRegExp, Binary, Decimal128, EJSON, Int32, Long, ObjectId } from 'bson';
import { canonical } from '../../simulator/cloud/wire/canonical';

const NUMBERS = [
  ...[0, -0, 1, -1, 0.1, -2.5, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, NaN, Infinity, -Infinity],
  ...[31, 32, 53, 63, 64].flatMap((bits) => [
    ...[2 ** bits, 2 ** bits - 1, 2 ** bits + 1, 2 ** bits - 2048],
    ...[-(2 ** bits), -(2 ** bits) - 1, -(2 ** bits) + 1, -(2 ** bits) - 2048],
  ]),
];
const TEXTS = ['', '随手拍', '"\\/\b\f\n\r\t\0\u2028', '\ud800', '👩‍👩‍👧', '{"$numberInt":"1"}'];
const OTHERS = [
  ...[null, true, false, undefined, [], {}, [[]], [undefined], /a"b/im, 12n, 2n ** 63n - 1n],
  ...[new Date(0), new Date(-1), new Date(1e15), new Date(NaN), new Map([['a', 1]])],
  ...[new ObjectId(), Long.fromString('9007199254740993'), new Int32(7), new BSONRegExp('x', 'i')],
  ...[new Binary(new Uint8Array([1, 2])), Decimal128.fromString('1.50'), new Uint8Array([3])],
  Object.assign(Object.create(null), { bare: 1 }),
  JSON.parse('{"__proto__":{"x":1},"constructor":2,"$set":{"a":1},"":0,"a.b":[{"c":null}]}'),
];

test.each([...NUMBERS, ...TEXTS, ...OTHERS].map((value) => [value]))(
  'what bson writes: %p',
  (value: unknown) => {
    for (const document of [
      { value },
      {
        deep: [
          { value, more: [value, 1, 'x'] },
          { at: new Date(5), value },
        ],
      },
    ])
      expect(canonical(document)).toBe(EJSON.stringify(document, { relaxed: false }));
  },
);

test('what bson writes of random documents', () => {
  let state = 1;
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const all = [...NUMBERS, ...TEXTS, ...OTHERS];
  const make = (depth: number): unknown => {
    const kind = random(depth > 3 ? 1 : 4);
    if (kind === 1) return Array.from({ length: random(4) }, () => make(depth + 1));
    if (kind > 1)
      return Object.fromEntries(
        Array.from({ length: random(5) }, (_, n) => [`${TEXTS[random(6)]!}${n}`, make(depth + 1)]),
      );
    return all[random(all.length)];
  };
  for (let n = 0; n < 2000; n += 1) {
    const document = { _id: n, made: make(0) };
    expect(canonical(document)).toBe(EJSON.stringify(document, { relaxed: false }));
  }
});
