import * as z from 'zod/mini';
import type { Output } from '../../miniprogram/shared/contract';
import { faultOf } from '../../cloudfunctions/core/ground/failure';
import type { Action, ActionTable, ExactInputs } from '../../cloudfunctions/core/ground/table';

// What must not compile: the type checker is the test, and a line that compiles after all is an error.
const run = (): Promise<Output<'entry.accept'>> => Promise.reject(new Error('never run'));
const input = z.strictObject({
  id: z.string(),
  revision: z.int(),
  signed: z.array(z.string()),
});

type Accept = Action<'entry.accept', 'organizer'>;
const complete = { actor: 'organizer', input, run } satisfies Accept;
// @ts-expect-error an action without an actor
const nobody = { input, run } satisfies Accept;
// @ts-expect-error an action without a schema
const unchecked = { actor: 'organizer', run } satisfies Accept;
// @ts-expect-error an organizer's action given to citizens
const open = { actor: 'citizen', input, run } satisfies Accept;
const narrow = z.strictObject({ id: z.string() });
// @ts-expect-error a schema that forgets a field
const short = { actor: 'organizer', input: narrow, run } satisfies Accept;
// @ts-expect-error a table that leaves actions out
const partial = { 'entry.accept': complete } satisfies ActionTable<'organizer'>;

const wider = z.extend(input, { more: z.string() });
type Wider = ExactInputs<{ 'entry.accept': { actor: 'organizer'; input: typeof wider } }>;
// @ts-expect-error a schema that lets more through than the contract says
const loose: Wider['entry.accept'] = { actor: 'organizer', input: wider };

test('the table of a function names actor, schema and use case of each action', () => {
  expect(Object.keys(complete)).toEqual(['actor', 'input', 'run']);
  expect([nobody, unchecked, open, short, partial, loose]).toHaveLength(6);
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
