import { writeSync } from 'node:fs';
import { Database } from '../../../simulator/cloud/database/database';

/**
 * Writes pairs without end and says so on standard output after each acknowledgement; the test
 * kills it in the middle.
 */
const database = new Database({ file: process.argv[2] ?? '' });
database.createCollection('pairs');
database.createIndex('pairs', {
  name: 'number',
  unique: true,
  keys: [
    { name: 'number', direction: 1 },
    { name: 'half', direction: 1 },
  ],
});
const text = 'x'.repeat(500);
for (let number = 0; ; number++) {
  const t = database.begin();
  database.insert('pairs', [{ _id: `a${number}`, number, half: 'a', text }], t);
  database.insert('pairs', [{ _id: `b${number}`, number, half: 'b', text }], t);
  database.commit(t);
  database.modify('pairs', { _id: `a${number}` }, { $set: { seen: true } }, { merge: true });
  writeSync(1, `${number}\n`);
}
