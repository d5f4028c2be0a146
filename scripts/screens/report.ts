import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** The last rehearsal's report, above the fold; nothing when none has been written. */
export async function drawReport(browser: Browser, folder: string, out: string): Promise<void> {
  const report = join(folder, 'rehearsal.html');
  if (!existsSync(report)) return;
  const page = await browser.newPage({ viewport: { width: 1240, height: 1500 } });
  await page.goto(String(pathToFileURL(report)));
  await page.screenshot({ path: join(out, 'rehearsal.jpg'), type: 'jpeg', quality: 80 });
  await page.close();
}
