import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../build';
import type { Figures } from './figures';

/** Reads and writes spreadsheets: nobody waits for it while looking, voting or deciding. */
const HEAVY = 'sheets';

/** The functions' bundles beside the SDK, in KB: the largest, and the one that carries the spreadsheets. */
export async function benchFunctions(): Promise<Figures> {
  const out = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  try {
    const { [HEAVY]: heavy = 0, ...others } = await buildFunctions({ out });
    return {
      'functions.maxBundleKB': Math.max(...Object.values(others)) / 1024,
      'functions.sheetsBundleKB': heavy / 1024,
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
