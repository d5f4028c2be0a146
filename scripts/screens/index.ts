import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser';
import { openPhone } from '../../tests/support/phone';
import { startLocal } from '../start/local';
import { screens, type Screen } from './list';
import { drawDesk, drawOverview } from './overview';
import { prepare } from './prepare';

const out = join(__dirname, '../../docs/screens');
const MODES = ['normal', 'large'] as const;
type Mode = (typeof MODES)[number];

const fileOf = (screen: Screen, mode: Mode): string =>
  mode === 'large' ? `${screen.name}-large.jpg` : `${screen.name}.jpg`;

async function take(browser: Browser, url: string, screen: Screen, mode: Mode): Promise<void> {
  const phone = await openPhone(browser, url, { as: screen.as, path: 'pages/mine/mine' });
  if (mode === 'large') await phone.tap(/^大字版/);
  const query = new URLSearchParams({ as: screen.as, path: screen.path });
  await phone.restart(() => phone.page.goto(`${url}/?${query}`));
  await phone.see(screen.until);
  await screen.then?.(phone);
  await phone.page.waitForTimeout(800);
  await phone.screenshot(join(out, fileOf(screen, mode)));
  const errors = await phone.errors();
  if (errors.length > 0) throw new Error(`${screen.name}: ${errors.join('; ')}`);
  await phone.close();
}

/** The page that shows all pictures. */
function album(all: readonly Screen[]): string {
  const rows = all.map(
    (screen) =>
      `| ${screen.caption} | ![${screen.caption}](${fileOf(screen, 'normal')}) | ![${screen.caption}，大字版](${fileOf(screen, 'large')}) |`,
  );
  return [
    '# Screens',
    '',
    'Taken from the running product by `npm run screens`, at 390×844.',
    '',
    '| Page | Normal | Large mode |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** `npm run screens`: pictures of every page, in normal and large mode, into docs/screens. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'screens-'));
  mkdirSync(out, { recursive: true });
  const local = await startLocal({ folder, fresh: false, port: 0 });
  const browser = await launchBrowser();
  try {
    const all = screens(await prepare(local));
    for (const screen of all)
      for (const mode of MODES) {
        await take(browser, local.url, screen, mode);
        console.log(fileOf(screen, mode));
      }
    writeFileSync(join(out, 'README.md'), album(all));
    await drawOverview(browser, out);
    await drawDesk(browser, local.url, out);
  } finally {
    await browser.close();
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
