import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function stylesSuite(shared: Shared): void {
  describe('WXSS and pictures', () => {
    let program: Program;
    beforeAll(async () => {
      program = shared.program;
      await program.start('pages/styles/styles');
    });
    afterEach(async () => expect(await program.errors()).toEqual([]));

    test('750rpx are the width of the screen, in sheets, in variables and in style attributes', async () => {
      expect(await program.style('.wide', 'width')).toBe('187.5px');
      expect(await program.style('.wide', 'height')).toBe('20px');
      expect(await program.style('.wide', 'margin-left')).toBe('5px');
      expect(await program.style('.wide', 'padding-left')).toBe('10px');
    });

    test('a page sheet reaches its own page only', async () => {
      expect(await program.style('wx-page', 'padding-top')).toBe('7px');
      await program.go('navigateTo', '/pages/strict/strict');
      expect(await program.style('wx-page[data-is="pages/strict/strict"]', 'padding-top')).toBe(
        '0px',
      );
      await program.run('routes.navigateBack()');
    });

    test('an isolated component sees neither app.wxss nor the page, and gives nothing away', async () => {
      expect(
        await program.style('plain [class*=painted], wx-x-plain [class*=painted]', 'color'),
      ).not.toBe('rgb(10, 20, 30)');
      expect(await program.style('wx-x-plain [class*=painted]', 'font-weight')).toBe('700');
      expect(await program.style('.not-bold', 'font-weight')).toBe('400');
    });

    test('apply-shared sees app.wxss, shared from the options shares both ways', async () => {
      expect(await program.style('global-badge wx-text', 'color')).toBe('rgb(10, 20, 30)');
      expect(await program.style('.virtual-inner', 'color')).toBe('rgb(5, 6, 7)');
    });

    test(':host, external classes and a class on the host', async () => {
      expect(await program.style('.card-host', 'display')).toBe('block');
      expect(await program.style('.card-host', 'margin-top')).toBe('3px');
      await program.go('switchTab', '/pages/template/template');
      expect(await program.style('.outer-paint', 'color')).toBe('rgb(1, 2, 3)');
      expect(await program.style('.host-card [class*=inner]', 'color')).not.toBe('rgb(200, 0, 0)');
      await program.start('pages/styles/styles');
    });

    test('media queries hold', async () => {
      expect(await program.style('.media', 'color')).toBe('rgb(0, 0, 255)');
    });

    test('pictures load from absolute and relative paths, fit, and tell of failure', async () => {
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.state.includes('failed')`,
      );
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.state.includes('loaded 2')`,
      );
      expect(await program.style('.picture img', 'object-fit')).toBe('cover');
      expect(await program.style('.relative', 'height')).toBe('25px');
    });

    test('rich text keeps its text and loses scripts and handlers', async () => {
      expect(await program.page.locator('wx-rich-text').innerHTML()).toBe(
        '<p style="color:red">富<b>文</b></p>',
      );
    });
  });
}
