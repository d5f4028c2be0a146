import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { campaignView } from '../../tests/support/campaign';
import { startOfDay } from '../../miniprogram/shared/calendar';
import { launchBrowser } from '../../tests/support/browser';
import { openPhone } from '../../tests/support/phone';
import { startLocal, type Local } from '../../tests/support/start/local';
import { earlyScreens } from './early';
import { lateScreens } from './late';
import { drawDesk, drawOverview } from './overview';
import { playAll, prepare } from './prepare';
import { drawReport } from './report';
import type { Screen } from './screen';

const out = join(__dirname, '../../docs/screens');
/** Names of the screens to take; all of them when there are none. */
const wanted = process.argv.slice(2);
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

/** Pictures of some screens in both modes, from a local product of their own. */
async function shoot(
  browser: Browser,
  make: (local: Local) => Promise<Screen[]>,
  afterwards: (local: Local) => Promise<void>,
): Promise<Screen[]> {
  const folder = mkdtempSync(join(tmpdir(), 'screens-'));
  const local = await startLocal({ folder, fresh: false, port: 0 });
  try {
    const screens = await make(local);
    for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      for (const mode of MODES) {
        if (screen.at !== undefined) local.cloud.clock.set(timeOf(screen.at));
        await take(browser, local.url, screen, mode);
        console.log(fileOf(screen, mode));
      }
    await afterwards(local);
    return screens;
  } finally {
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** ms of `MM-dd HH:mm` in the campaign's year. */
function timeOf(moment: string): number {
  const [day = '', time = ''] = moment.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(`${String(campaignView.year)}-${day}`) + (hours * 60 + minutes) * 60_000;
}

/** `npm run screens [-- names]`: pictures of every page, in normal and large mode, into docs/screens; and the last rehearsal's. */
async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const browser = await launchBrowser();
  try {
    const early = await shoot(
      browser,
      async (local) => earlyScreens(await prepare(local)),
      (local) => drawDesk(browser, local.url, out),
    );
    const late = await shoot(
      browser,
      async (local) => lateScreens(await playAll(local)),
      () => Promise.resolve(),
    );
    writeFileSync(join(out, 'README.md'), album([...early, ...late]));
    await drawOverview(browser, out);
    await drawReport(browser, join(__dirname, '../../.local/rehearsal'), out);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
