import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function routesSuite(shared: Shared): void {
  describe('routes and lifecycles', () => {
    let program: Program;
    beforeAll(() => {
      program = shared.program;
    });
    beforeEach(() => program.start());
    afterEach(async () => expect(await program.errors()).toEqual([]));

    /** The log, as soon as it has so many lines; it begins anew. */
    const log = async (lines: number) => {
      await program.page.waitForFunction(`__simulator.runtime.app().log.length >= ${lines}`);
      return program.page.evaluate<string[]>(
        `(() => { const log = __simulator.runtime.app().log; return log.splice(0); })()`,
      );
    };
    const stack = () => program.run<string[]>('routes.stack().map((page) => page.path)');

    test('the app starts, then its first page', async () => {
      expect(await log(3)).toEqual(['launch pages/template/template', 'app show', 'template load']);
    });

    test('a page lives: load, show, ready, hide, show, unload', async () => {
      await program.go('switchTab', '/pages/life/life');
      await log(3);
      await program.tap('.link');
      await program.page.locator('.got').waitFor();
      expect(await log(8)).toEqual([
        'life hide',
        'inner created',
        'inner attached',
        'inner load',
        'inner show',
        'inner page show',
        'inner ready life',
        'inner ready',
      ]);
      await program.run('routes.navigateBack()');
      expect(await log(3)).toEqual(['inner unload', 'inner detached', 'life show']);
    });

    test('options are given as written, properties of a page too', async () => {
      await program.go('navigateTo', '/packages/deep/pages/inner/inner?id=a%20b&flag');
      expect(await program.text('.got')).toBe(
        'a%20b {"id":"a%20b","flag":""} 2 packages/deep/pages/inner/inner',
      );
    });

    test('relative addresses start at the current page', async () => {
      expect(await program.go('navigateTo', '../strict/strict?x=1')).toBe('ok');
      expect(await stack()).toEqual(['pages/template/template', 'pages/strict/strict']);
    });

    test('refusals in WeChat’s words', async () => {
      expect(await program.go('navigateTo', '/pages/none/none')).toBe(
        'navigateTo:fail page "pages/none/none" is not found',
      );
      expect(await program.go('navigateTo', '/pages/life/life')).toBe(
        'navigateTo:fail can not navigateTo a tabbar page',
      );
      expect(await program.go('redirectTo', '/pages/life/life')).toBe(
        'redirectTo:fail can not redirectTo a tabbar page',
      );
      expect(await program.go('switchTab', '/pages/strict/strict')).toBe(
        'switchTab:fail can not switch to no-tabBar page',
      );
      expect(
        await program.run(`routes.navigateBack().then(() => 'ok', (error) => error.message)`),
      ).toBe('navigateBack:fail cannot navigate back at first page.');
    });

    test('ten pages and no more', async () => {
      for (let depth = 2; depth <= 10; depth += 1)
        expect(await program.go('navigateTo', '/pages/strict/strict')).toBe('ok');
      expect(await program.go('navigateTo', '/pages/strict/strict')).toBe(
        'navigateTo:fail webview count limit exceed',
      );
      await program.run('routes.navigateBack(99)');
      expect(await stack()).toEqual(['pages/template/template']);
    });

    test('tabs stay alive, other pages above them do not', async () => {
      await program.tap('.next-kind');
      await program.go('navigateTo', '/pages/strict/strict');
      await program.go('switchTab', '/pages/life/life');
      expect(await stack()).toEqual(['pages/life/life']);
      await program.go('switchTab', '/pages/template/template');
      expect(await program.text('.branch')).toBe('是乙');
      await program.go('reLaunch', '/pages/template/template');
      expect(await program.text('.branch')).toBe('是甲');
    });

    test('the place in a long page is kept while another is in front', async () => {
      await program.go('switchTab', '/pages/life/life');
      await program.page.evaluate('scrollTo(0, 300)');
      await program.page.waitForFunction('__simulator.runtime.current().instance.scrolled === 300');
      await program.go('navigateTo', '/pages/strict/strict');
      expect(await program.page.evaluate('scrollY')).toBe(0);
      await program.run('routes.navigateBack()');
      expect(await program.page.evaluate('scrollY')).toBe(300);
    });

    test('the end of a page is told once, to a behavior of the page; its own methods come first', async () => {
      await program.go('switchTab', '/pages/life/life');
      await log(3);
      const scroll = async (how: string) => {
        await program.page.evaluate(how);
        await program.page.waitForFunction(
          '__simulator.runtime.current().instance.scrolled === scrollY',
        );
      };
      await scroll('scrollTo(0, 99999)');
      await scroll('scrollBy(0, -5)');
      await program.run('runtime.startPullDownRefresh()');
      expect(await log(2)).toEqual(['life bottom', 'life pull']);
      await program.run('runtime.stopPullDownRefresh()');
      expect(await program.page.locator('.sim-pull-down').count()).toBe(0);
    });

    test('two pages talk through the channel of navigateTo', async () => {
      const heard = await program.run<string>(
        `new Promise((done) => routes.navigateTo('/pages/strict/strict', { events: { answer: done } }).then((opened) => {
        const channel = opened.instance.getOpenerEventChannel();
        channel.on('ask', (text) => channel.emit('answer', 'heard ' + text));
        opened.eventChannel.emit('ask', 'this');
      }))`,
      );
      expect(heard).toBe('heard this');
    });

    test('a first page can be chosen by address', async () => {
      await program.start('packages/deep/pages/inner/inner?id=7');
      expect(await program.text('.got')).toContain('7 {"id":"7"} 1');
    });
  });
}
