import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/browser';
import { openPhone } from '../../tests/support/phone';
import { startLocal } from '../../tests/support/start/local';
import { addExhibits } from '../../tests/support/bench/bench-cloud';
import type { Figures } from '../../tests/support/bench/figures';

interface Stats {
  setDataCalls: number;
  setDataBytes: number;
}

/** Calls to the cloud and setData until home has settled, on a phone that was never there before. */
export async function benchFirstScreen(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-screen-'));
  const local = await startLocal({ folder, fresh: false, port: 0 });
  const browser = await launchBrowser();
  try {
    await addExhibits(local.cloud, 1, 200);
    const phone = await openPhone(browser, local.url, { as: 'oWarmUp' });
    await phone.close();
    const before = calls(local.cloud.functionsStats);
    const visitor = await openPhone(browser, local.url, { as: 'oVisitor' });
    await visitor.see('我要投稿');
    await visitor.page.waitForTimeout(1500);
    const stats = await visitor.evaluate<Stats>('window.__simulator.stats');
    return {
      'firstScreen.calls': calls(local.cloud.functionsStats) - before,
      'firstScreen.setDataCalls': stats.setDataCalls,
      'firstScreen.setDataKB': stats.setDataBytes / 1024,
    };
  } finally {
    await browser.close();
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const calls = (stats: Record<string, { cold: number; warm: number }>): number =>
  (stats['citizen']?.cold ?? 0) + (stats['citizen']?.warm ?? 0);
