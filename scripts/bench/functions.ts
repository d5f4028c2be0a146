import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../build';
import type { Figures } from './figures';

/** The largest function's bundle beside the SDK, in KB. */
export async function benchFunctions(): Promise<Figures> {
  const out = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  try {
    const bytes = await buildFunctions({ out });
    return { 'functions.maxBundleKB': Math.max(...Object.values(bytes)) / 1024 };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
