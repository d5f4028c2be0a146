import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPhone } from '../../tests/support/phone';

const SHOWN = ['home', 'gallery', 'union-desk', 'results'];

/** Four pages side by side, as the picture of the README. */
export async function drawOverview(browser: Browser, folder: string): Promise<void> {
  const image = (name: string) =>
    `<img src="data:image/jpeg;base64,${readFileSync(join(folder, `${name}.jpg`)).toString('base64')}">`;
  const page = await browser.newPage({ viewport: { width: 1480, height: 800 } });
  await page.setContent(
    `<style>body{margin:0;padding:24px;display:flex;gap:24px;background:#efe9e1}
     img{width:340px;border-radius:24px;box-shadow:0 8px 24px #0002}</style>${SHOWN.map(image).join('')}`,
  );
  await page.screenshot({
    path: join(folder, 'overview.jpg'),
    type: 'jpeg',
    quality: 85,
    fullPage: true,
  });
  await page.close();
}

/** The phone with the panel beside it, as the address looks on a desk. */
export async function drawDesk(browser: Browser, url: string, folder: string): Promise<void> {
  const phone = await openPhone(browser, url, {
    as: 'oLiShu',
    path: 'pages/gallery/gallery',
    viewport: { width: 1280, height: 900 },
  });
  await phone.tap('投票，渔港清晨');
  await phone.tap('今天已投，渔港清晨');
  await phone.see(/今天已经给这件作品投过票了/);
  await phone.screenshot(join(folder, 'desk.jpg'));
  await phone.close();
}
