import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PERSONAL, SHAPES, TOPICS, TRIED } from '../../cloudfunctions/core/abilities';
import { personal } from '../../cloudfunctions/core/personal';
import { filesOfRooms } from '../../cloudfunctions/deploy/gather-rooms';

const CORE = path.join(__dirname, '../../cloudfunctions/core');
const keysOf = (parts: readonly object[]): string[] => parts.flatMap((part) => Object.keys(part));

/** Every text of a kind that stands in the stores, by a pattern of one group. */
const inStores = (pattern: RegExp): string[] =>
  fs
    .readdirSync(CORE)
    .map((room) => path.join(CORE, room, 'stores'))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((file) => path.join(folder, file)))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(pattern)])
    .map(([, found]) => found ?? '');

test('a planted room is gathered, and a room without the file is not', () => {
  const core = fs.mkdtempSync(path.join(os.tmpdir(), 'rooms-'));
  for (const room of ['visits', 'works', 'ground']) fs.mkdirSync(path.join(core, room));
  for (const room of ['works', 'visits']) fs.writeFileSync(path.join(core, room, 'todos.ts'), '');
  const found = filesOfRooms(core, 'todos').map((file) => path.relative(core, file));
  expect(found).toEqual([path.join('visits', 'todos.ts'), path.join('works', 'todos.ts')]);
  fs.rmSync(core, { recursive: true });
});

test('every room with a part of the campaign file is on the one list of abilities', () => {
  const parts = filesOfRooms(CORE, 'campaign/index');
  // The campaigns' own ground is one more.
  expect(SHAPES).toHaveLength(parts.length + 1);
});

test.each([
  ['what is decided', TOPICS],
  ['what is tried', TRIED],
  ['collections with something personal', PERSONAL],
  ['keys of the campaign file', SHAPES],
])('no two abilities say the same: %s', (_, parts) => {
  const keys = keysOf(parts);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('what a store seals is what its ability says is personal, and all of that is sealed', () => {
  const sealed = inStores(/sealedCollection<\w+>\(\s*'(\w+)',\s*personal\.\1\.fields,?\s*\)/g);
  expect(sealed.sort()).toEqual(Object.keys(personal).sort());
});
