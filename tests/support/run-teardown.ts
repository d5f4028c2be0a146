import { rmSync } from 'node:fs';
import { BUILDS } from './builds';

/** After all tests of a run. */
export default function tearDown(): void {
  const folder = process.env[BUILDS];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
