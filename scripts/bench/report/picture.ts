import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../../tests/support/browser';

/** Takes a picture of the whole page. */
export async function picture(page: string, out: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: 1160, height: 900 } });
    await tab.goto(String(pathToFileURL(page)));
    await tab.screenshot({ path: out, type: 'jpeg', quality: 80, fullPage: true });
  } finally {
    await browser.close();
  }
}
