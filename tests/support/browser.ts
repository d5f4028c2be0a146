import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium, type Executable, hasBundledChromium } from './chromium';

// Playwright takes a stack at every call, and Jest asks for a hundred frames, each looked up in a source map.
Error.stackTraceLimit = 10;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a Chromium of the machine itself usually lies. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * A headless Chromium: $CHROMIUM, else the one in node_modules (Linux), else one the machine has.
 * @param fonts whether pages get the fonts they ask for: the forty files of one Chinese page are a third of its cost.
 */
export async function launchBrowser({ fonts = true } = {}): Promise<Browser> {
  const { file, libraries } = await executable();
  const environment = Object.entries({
    ...process.env,
    ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
  });
  const env = Object.fromEntries(
    environment.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const args = fonts ? FLAGS : [...FLAGS, '--disable-remote-fonts'];
  return chromium.launch({ executablePath: file, headless: true, args, env });
}

async function executable(): Promise<Executable> {
  const asked = process.env['CHROMIUM'];
  if (asked) return { file: asked, libraries: null };
  if (hasBundledChromium()) return bundledChromium();
  const found = INSTALLED.find((file) => existsSync(file));
  if (found) return { file: found, libraries: null };
  throw new Error(
    'No Chromium was found: install Chrome, or name a Chromium in the environment variable CHROMIUM',
  );
}
