import type { Program, Shared } from '../support/program';

/** What programs written by others lean on. Runs on the features fixture, opened once for all suites. */
export function nativeSuite(shared: Shared): void {
  describe('native programs', () => {
    let program: Program;
    beforeAll(async () => {
      program = shared.program;
      await program.start('pages/native/native');
    });
    beforeEach(() => program.run(`page.setData({ log: '' })`));
    afterEach(async () => expect(await program.errors()).toEqual([]));

    const log = () => program.run<string>('page.data.log');
    const drag = async (selector: string, x: number, y: number) => {
      const box = await program.page.locator(selector).boundingBox();
      await program.page.mouse.move(box!.x + 10, box!.y + 10);
      await program.page.mouse.down();
      await program.page.mouse.move(box!.x + 10 + x / 2, box!.y + 10 + y / 2);
      await program.page.mouse.move(box!.x + 10 + x, box!.y + 10 + y);
      await program.page.mouse.up();
    };

    test('wx:for goes over objects, numbers and text; a template takes spread data', async () => {
      expect((await program.text('.fors')).replace(/\s/g, '')).toBe('a=1;b=2;0,1,2,a.b.');
      expect(await program.text('.spread')).toBe('129');
    });

    test('setData by path, and functions that a page keeps in its data', async () => {
      await program.run(`page.setData({ 'list[0].deep.n': 4, 'list[1]': { deep: { n: 5 } } })`);
      expect(await program.run('page.data.list.map((each) => each.deep.n)')).toEqual([4, 5]);
      expect(await program.run('page.data.chart.onInit()')).toBe('ready');
    });

    test('page-meta styles the page and the root, navigation-bar writes the bar', async () => {
      expect(await program.style('.fors', 'color')).toBe('rgb(4, 5, 6)');
      expect(await program.page.evaluate('document.documentElement.style.fontSize')).toBe('20px');
      expect(await program.run('runtime.current().json.navigationBarTitleText')).toBe('原生');
      await program.run(`page.setData({ title: '改了' })`);
      expect(await program.run('runtime.current().json.navigationBarTitleText')).toBe('改了');
    });

    test('WXS hears events, styles nodes and calls the page; change:prop follows data', async () => {
      expect(await program.style('.wxs-target', 'letter-spacing')).toBe('1px');
      await program.run('page.setData({ spacing: 3 })');
      await program.page.waitForFunction(
        `getComputedStyle(document.querySelector('.wxs-target')).letterSpacing === '3px'`,
      );
      await program.tap('.wxs-target');
      expect(await program.style('.wxs-target', 'margin-left')).toBe('7px');
      expect(await log()).toBe('wxs 1;');
    });

    test('a region is chosen wheel by wheel', async () => {
      await program.tap('.region');
      const wheels = program.page.locator('.sim-sheet select');
      expect(await wheels.nth(2).locator('option:checked').innerText()).toBe('普陀区');
      await wheels.nth(0).selectOption({ label: '广东省' });
      await wheels.nth(1).selectOption({ label: '珠海市' });
      await program.page.getByRole('button', { name: '确定', exact: true }).tap();
      expect(await program.run('page.data.region')).toEqual(['广东省', '珠海市', '香洲区']);
    });

    test('a movable-view follows the finger and stays in its area', async () => {
      await drag('.knob', 60, 30);
      expect(await program.run('page.last')).toEqual([70, 0]);
      await drag('.knob', 500, 0);
      expect(await program.run('page.last')).toEqual([150, 0]);
    });

    test('a scroll-view is pulled down until the page has refreshed; the page by itself', async () => {
      await drag('.pull', 0, 20);
      expect(await log()).toBe('');
      await drag('.pull', 0, 90);
      expect(await log()).toBe('refresh;');
      await program.run('page.setData({ pulling: false })');
      expect(await log()).toBe('refresh;restore;');
      await drag('.fors', 0, 90);
      expect(await log()).toBe('refresh;restore;page;');
    });

    test('match-media shows what fits, root-portal escapes its ancestors', async () => {
      expect(await program.page.locator('.narrow').isVisible()).toBe(true);
      expect(await program.page.locator('.wide').isVisible()).toBe(false);
      expect(await program.page.locator('.portal').boundingBox()).toMatchObject({ x: 0, y: 660 });
    });

    test('a page-container slides in, and away when the page beside it is tapped', async () => {
      await program.run('page.setData({ open: true })');
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.log === 'entered;'`,
      );
      expect(await program.page.locator('.sheet').boundingBox()).toMatchObject({ y: 600 });
      await program.page.mouse.click(100, 20);
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.log.endsWith('left;')`,
      );
      expect(await log()).toBe('entered;overlay;left;');
      expect(await program.page.locator('.sheet').isVisible()).toBe(false);
    });

    test('observers with wildcards, behaviors, page lifetimes, external classes, own queries', async () => {
      const component = `page.selectComponent('#observed')`;
      await program.run(`${component}.change()`);
      expect(await program.text('[class*="--own"]')).toBe('any2second5');
      expect(await log()).toBe('told b;');
      expect(await program.run(`${component}.shown`)).toBe(1);
      expect(await program.run(`${component}.measure()`)).toBe(true);
      expect(await program.style('[class*="--own"]', 'color')).toBe('rgb(1, 2, 3)');
    });

    test('relations know each other', async () => {
      const component = `page.selectComponent('#parent')`;
      expect(await program.run(`${component}.kids`)).toEqual(['一', '二']);
      expect(await program.run(`${component}.labels()`)).toEqual(['一', '二']);
    });
  });
}
