import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

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

/** A headless Chromium: $CHROMIUM, else the one in node_modules (Linux), else one the machine has. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), headless: true, args: FLAGS });
}

async function executable(): Promise<string> {
  const asked = process.env['CHROMIUM'];
  if (asked) return asked;
  if (process.platform === 'linux') return bundled.executablePath();
  const found = INSTALLED.find((file) => existsSync(file));
  if (found) return found;
  throw new Error(
    'No Chromium was found: install Chrome, or name a Chromium in the environment variable CHROMIUM',
  );
}
