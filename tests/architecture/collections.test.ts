import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, '../../cloudfunctions/deploy/database.json');
const { collections } = JSON.parse(readFileSync(file, 'utf8')) as {
  collections: Record<string, { rule?: unknown }>;
};

test('no phone reads or writes any collection by itself', () => {
  const open = Object.entries(collections).filter(
    ({ 1: { rule } }) => JSON.stringify(rule) !== JSON.stringify({ read: false, write: false }),
  );
  expect(open.map(([name]) => name)).toEqual([]);
});
