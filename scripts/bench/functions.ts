import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../cloudfunctions/deploy/build';
import type { Figures } from '../../tests/support/bench/figures';

/**
 * The functions' bundles beside the packages they install, in KB: the largest, and the two that nobody waits for while
 * looking, voting or deciding: one carries the spreadsheets, one the decoder of pictures.
 */
export async function benchFunctions(): Promise<Figures> {
  const out = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  try {
    const { sheets = 0, inspector = 0, ...others } = await buildFunctions({ out });
    return {
      'functions.maxBundleKB': Math.max(...Object.values(others)) / 1024,
      'functions.sheetsBundleKB': sheets / 1024,
      'functions.inspectorBundleKB': inspector / 1024,
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
