import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from './builds';

/** Before all tests of a run: makes the folder in which they share what is built once. */
export default function setUp(): void {
  process.env[BUILDS] = mkdtempSync(join(tmpdir(), 'test-builds-'));
}
