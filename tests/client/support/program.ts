import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildClient, type BuildResult } from '../../../simulator/client/build';
import { launchBrowser } from '../../support/browser';
import { PATIENCE_MS } from '../../support/patience';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
};
const FIXTURES = path.resolve(__dirname, '../fixtures');

/** The program that several suites of one file drive in turn. */
export interface Shared {
  readonly program: Program;
}

interface Server {
  url: string;
  close(): void;
}

/** Serves a built mini program and nothing else: no phone around it, no cloud behind it. */
async function serveFolder(folder: string): Promise<Server> {
  const server = http.createServer((request, response) => {
    const file = path.join(
      folder,
      decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname),
    );
    const found = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    // The fonts come from the real server; an empty sheet keeps the console quiet.
    if (!found && file.endsWith('fonts.css'))
      return void response.writeHead(200, { 'content-type': 'text/css' }).end();
    if (!found) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A fixture, built and open in Chromium. */
export class Program {
  private constructor(
    readonly page: Page,
    readonly built: BuildResult,
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  static async open(fixture: string): Promise<Program> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'client-'));
    const [built, browser] = await Promise.all([
      buildClient({ root: path.join(FIXTURES, fixture), out: folder }),
      launchBrowser(),
    ]);
    const server = await serveFolder(folder);
    const context = await browser.newContext({
      viewport: { width: 375, height: 700 },
      hasTouch: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const program = new Program(page, built, browser, server, folder);
    await program.start();
    return program;
  }

  /** Opens the mini program anew, at a page. */
  async start(at = ''): Promise<void> {
    await this.page.goto(
      `${this.server.url}/app.html${at === '' ? '' : `?path=${encodeURIComponent(at)}`}`,
    );
    await this.page.evaluate('window.__simulator.ready');
  }

  /** Goes to a page without a tap. */
  async go(
    how: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch',
    url: string,
  ): Promise<string> {
    return this.run<string>(
      `routes.${how}(${JSON.stringify(url)}).then(() => 'ok', (error) => error.message)`,
    );
  }

  /** Runs an expression with `routes`, `runtime`, `page` (the instance in front) and `app` in reach. */
  async run<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(
      `(() => { const runtime = __simulator.runtime, routes = runtime.routes, page = routes.stack().length ? runtime.current().instance : null; return ${expression}; })()`,
    );
  }

  /** The text of the visible element with this class. */
  async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).filter({ visible: true }).first().innerText()).trim();
  }

  /** A computed style of the visible element. */
  async style(selector: string, property: string): Promise<string> {
    return this.page
      .locator(selector)
      .filter({ visible: true })
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  }

  async tap(selector: string): Promise<void> {
    await this.page.locator(selector).filter({ visible: true }).first().tap();
  }

  /** What went wrong since the document was opened. */
  async errors(): Promise<string[]> {
    return this.page.evaluate<string[]>(
      '__simulator.errors.map((error) => error.source + ": " + error.message)',
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
