import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocal, type Local } from './start/local';
import { launchBrowser } from './browser';
import { builtClient, builtFunctions } from './builds';
import { openPhone, type Phone } from './phone';

/** The whole product on this machine with a browser before it, as `npm start` runs it. */
export class LocalProduct {
  private readonly phones: Phone[] = [];

  private constructor(
    readonly local: Local,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  /**
   * @param campaign a campaign file, or several, to run instead of notice 003's.
   * @param fonts whether the phones' own font is stood in for: what is measured there needs it, words do not.
   */
  static async start({
    campaign,
    fonts = false,
  }: { campaign?: string | readonly string[]; fonts?: boolean } = {}): Promise<LocalProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'product-'));
    const launching = launchBrowser({ fonts });
    const starting = async (): Promise<Local> => {
      const built = {
        client: await builtClient(),
        functions: await builtFunctions(campaign === undefined ? undefined : [campaign].flat()),
      };
      return startLocal({ folder, fresh: false, port: 0, built });
    };
    const local = await starting().catch(async (error: unknown) => {
      // A browser that is left open would keep the whole run from ending.
      await launching.then((browser) => browser.close());
      throw error;
    });
    const browser = await launching;
    return new LocalProduct(local, browser, folder);
  }

  get cloud(): Local['cloud'] {
    return this.local.cloud;
  }

  /** A phone in this person's hands; closed with the product. */
  async phone(openid: string, path?: string): Promise<Phone> {
    const phone = await openPhone(this.browser, this.local.url, {
      as: openid,
      ...(path === undefined ? {} : { path }),
    });
    this.phones.push(phone);
    return phone;
  }

  /** A file in the product's own temporary folder. */
  file(name: string): string {
    return join(this.folder, name);
  }

  /** What went wrong on any phone so far. */
  async errors(): Promise<string[]> {
    return (await Promise.all(this.phones.map((phone) => phone.errors()))).flat();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.local.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
