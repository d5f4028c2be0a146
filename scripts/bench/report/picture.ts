import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../../tests/support/browser';

/** Takes a picture of the page down to its last section, the table that the docs print themselves. */
export async function picture(page: string, out: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: 1160, height: 900 } });
    await tab.goto(String(pathToFileURL(page)));
    const table = await tab.locator('section').last().boundingBox();
    const clip = { x: 0, y: 0, width: 1160, height: table?.y ?? 900 };
    await tab.screenshot({ path: out, type: 'jpeg', quality: 80, fullPage: true, clip });
  } finally {
    await browser.close();
  }
}
