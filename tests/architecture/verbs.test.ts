import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findVerb, verbFile } from '../../cloudfunctions/deploy/gather-verbs';
import { ACTION_FUNCTIONS } from '../../miniprogram/shared/contract';

const CORE = join(__dirname, '../../cloudfunctions/core');

test.each(Object.keys(ACTION_FUNCTIONS))('%s has its verb in one room', (action) => {
  expect(existsSync(findVerb(CORE, action))).toBe(true);
});

test('a verb that no action asks for is none', () => {
  const asked = Object.keys(ACTION_FUNCTIONS).map(verbFile);
  const found = readdirSync(CORE).flatMap((room) => {
    const folder = join(CORE, room, 'verbs');
    return existsSync(folder) ? readdirSync(folder).map((file) => `verbs/${file}`) : [];
  });
  expect(found.filter((file) => !asked.includes(file))).toEqual([]);
});

test('an action without a verb is told by its file', () => {
  expect(() => findVerb(CORE, 'entry.praiseLoudly')).toThrow('verbs/entry-praise-loudly.ts');
});
