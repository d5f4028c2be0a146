import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { PATIENCE_MS } from './patience';
import { until } from './until';

export interface PhoneOptions {
  /** The person's openid; a new stranger when left out. */
  as?: string;
  /** The page to open first, with its query: `pages/entry/entry?id=x`. */
  path?: string;
  viewport?: { width: number; height: number };
}

type Words = string | RegExp;

/** A new phone in a new browser context, opened at the served address. */
export async function openPhone(
  browser: Browser,
  url: string,
  options: PhoneOptions = {},
): Promise<Phone> {
  const viewport = options.viewport ?? { width: 390, height: 844 };
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: viewport.width <= 500,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const phone = new Phone(page, context);
  const query = new URLSearchParams();
  if (options.as) query.set('as', options.as);
  if (options.path) query.set('path', options.path);
  await page.goto(`${url}/?${query}`);
  await phone.ready();
  return phone;
}

/** Drives one phone as a person would: by what can be read on it. */
export class Phone {
  readonly app: FrameLocator;
  private readonly overlay: Locator;
  private readonly thrown: string[] = [];

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    this.app = page.frameLocator('#app');
    this.overlay = page.locator('#overlay');
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.thrown.push(error.message));
  }

  /** Resolves when the first page has been shown. */
  async ready(): Promise<void> {
    const frame = await this.frame();
    await frame.waitForFunction('window.__simulator && window.__simulator.ready');
    await frame.evaluate('window.__simulator.ready');
  }

  /** Does what starts the mini program anew (another person, a reload), and waits until it is there again. */
  async restart(action: () => Promise<unknown>): Promise<void> {
    await this.evaluate('void (window.__beforeRestart = true)');
    await action();
    const frame = await this.frame();
    await frame.waitForFunction(
      '!window.__beforeRestart && window.__simulator && window.__simulator.ready',
    );
    await frame.evaluate('window.__simulator.ready');
  }

  /** Taps what bears these words or this label: in a dialog when one is open, else on the page. */
  async tap(words: Words): Promise<void> {
    const target = await this.find(words);
    await target.scrollIntoViewIfNeeded();
    await target.tap();
  }

  /** Waits until these words can be seen. */
  async see(words: Words): Promise<Locator> {
    return this.find(words);
  }

  /** Waits until one note shows all these words together. */
  async seeTogether(words: readonly string[]): Promise<void> {
    const note = words.reduce(
      (found, part) => found.filter({ hasText: part }),
      this.app.getByRole('alert').filter({ visible: true }),
    );
    await this.first([note], words.join(' '));
  }

  /** Waits until these words cannot be seen any more. */
  async notSee(words: Words): Promise<void> {
    await until(
      async () => !(await this.visible(words)),
      () => `still on the phone: ${String(words)}`,
    );
  }

  /** Fills the field with this label or placeholder, or the field beside these words. */
  async fill(label: string, value: string): Promise<void> {
    const beside = this.app
      .getByText(label, { exact: true })
      .filter({ visible: true })
      .locator('xpath=ancestor::*[.//input or .//textarea][1]')
      .locator('input, textarea');
    const field = await this.first(
      [
        this.overlay.getByLabel(label),
        this.overlay.getByPlaceholder(label),
        this.app.getByLabel(label, { exact: true }).and(this.app.locator('input, textarea')),
        this.app.getByPlaceholder(label),
        beside,
      ],
      label,
    );
    await field.fill(value);
  }

  /** Taps the words one after another until the file chooser opens, and chooses these files. */
  async chooseFile(files: string | string[], ...taps: Words[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    for (const words of taps) await this.tap(words);
    await (await chooser).setFiles(files);
  }

  /** The back button of the navigation bar. */
  async back(): Promise<void> {
    await this.page.getByRole('button', { name: '返回', exact: true }).tap();
  }

  /** A tab of the tab bar. */
  async tab(text: string): Promise<void> {
    await this.page.locator('#tabs').getByText(text, { exact: true }).tap();
  }

  /** The words in the navigation bar. */
  async title(): Promise<string> {
    return (await this.page.locator('#title').textContent()) ?? '';
  }

  /** Writes a PNG of what the phone shows, with fonts and pictures loaded; a lazy picture out of sight never is. */
  async screenshot(file: string): Promise<void> {
    const frame = await this.frame();
    const settled = `Promise.all([document.fonts.ready, ...[...document.images].filter((image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight).map((image) => image.complete || new Promise((done) => { image.onload = image.onerror = done; }))]).then(() => undefined)`;
    await Promise.all([this.page.evaluate(settled), frame.evaluate(settled)]);
    await this.page.screenshot({ path: path.resolve(file), animations: 'disabled' });
  }

  /** Everything that went wrong inside: errors of pages and components, unknown wx APIs, uncaught exceptions. */
  async errors(): Promise<string[]> {
    const frame = await this.frame();
    const noted = await frame.evaluate<{ message: string; source: string }[]>(
      'window.__simulator.errors',
    );
    return [...noted.map((error) => `${error.source}: ${error.message}`), ...this.thrown];
  }

  /** Runs an expression in the pages' document. */
  async evaluate<T>(expression: string): Promise<T> {
    return (await this.frame()).evaluate<T>(expression);
  }

  /** Sets the panel's network switch, without opening the panel. */
  async network(mode: 'online' | 'slow' | 'offline'): Promise<void> {
    await this.page.evaluate(`sessionStorage.setItem('simulator.network', '${mode}')`);
    await this.evaluate(`window.__simulatorPhone.network('${mode}')`);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async frame() {
    const handle = await this.page.locator('#app').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('the phone has no frame');
    return frame;
  }

  private candidates(words: Words): Locator[] {
    const exact = typeof words === 'string';
    return [this.overlay, this.app].flatMap((place) => [
      place.getByRole('button', { name: words, exact }),
      place.getByText(words, { exact }),
      place.getByLabel(words, { exact }),
    ]);
  }

  private async visible(words: Words): Promise<boolean> {
    for (const candidate of this.candidates(words)) {
      if ((await candidate.filter({ visible: true }).count()) > 0) return true;
    }
    return false;
  }

  private find(words: Words): Promise<Locator> {
    return this.first(this.candidates(words), String(words));
  }

  /** The first candidate that is visible, as soon as there is one. */
  private first(candidates: Locator[], what: string): Promise<Locator> {
    const look = async () => {
      for (const candidate of candidates) {
        const shown = candidate.filter({ visible: true });
        if ((await shown.count()) > 0) return shown.first();
      }
      return undefined;
    };
    return until(look, async () => {
      const body = this.app.locator('body');
      const text = await body.innerText().catch(() => '');
      return `not on the phone: ${what}\nthe page says: ${text.slice(0, 600)}`;
    });
  }
}
