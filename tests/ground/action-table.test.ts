import * as z from 'zod/mini';
import { faultOf } from '../../cloudfunctions/core/ground/failure';
import { verb } from '../../cloudfunctions/core/ground/table';
import type { Output } from '../../miniprogram/shared/contract';

const run = (): Promise<Output<'entry.accept'>> => Promise.reject(new Error('never run'));
const input = z.strictObject({
  id: z.string(),
  revision: z.int(),
  signed: z.array(z.string()),
});
const narrow = z.strictObject({ id: z.string() });
const wider = z.extend(input, { more: z.string() });

// What must not compile: the type checker is the test, and a line that compiles after all is an error.
const refused = [
  // @ts-expect-error an action without an actor
  () => verb('entry.accept', { input, run }),
  // @ts-expect-error an action without a schema
  () => verb('entry.accept', { actor: 'organizer', run }),
  // @ts-expect-error an organizer's action given to citizens
  () => verb('entry.accept', { actor: 'citizen', input, run }),
  // @ts-expect-error a schema that forgets a field
  () => verb('entry.accept', { actor: 'organizer', input: narrow, run }),
  // @ts-expect-error a schema that lets more through than the contract says
  () => verb('entry.accept', { actor: 'organizer', input: wider, run }),
  // @ts-expect-error an action that the contract does not know
  () => verb('entry.praise', { actor: 'organizer', input, run }),
];

test('a verb names action, actor, schema and what it does', () => {
  const accept = verb('entry.accept', { actor: 'organizer', input, run });
  expect(Object.keys(accept)).toEqual(['action', 'actor', 'input', 'run']);
  expect(refused).toHaveLength(6);
});

test.each([
  ['ETIMEDOUT', 'BUSY'],
  ['connect ECONNREFUSED 10.0.0.1:443', 'BUSY'],
  ['socket hang up', 'BUSY'],
  ['Cannot read properties of undefined', 'INTERNAL'],
  ['-502005 database collection not exists', 'INTERNAL'],
])('an error %j is told as %s, without its text', (text, code) => {
  const fault = faultOf(new Error(text));
  expect(fault.code).toBe(code);
  expect(JSON.stringify(fault)).not.toContain(text);
});
