import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function screenSuite(shared: Shared): void {
  describe('scrolling, measuring, observing', () => {
    let program: Program;
    beforeAll(() => {
      program = shared.program;
    });
    afterEach(async () => expect(await program.errors()).toEqual([]));

    test('a scroll-view goes where it is sent and tells when its end is near', async () => {
      await program.start('pages/scroll/scroll');
      await program.run(`page.setData({ into: 'row10' })`);
      await program.page.waitForFunction(`document.querySelector('.inner').scrollTop === 300`);
      expect(await program.run('page.data.notes')).toBe('');
      await program.page.evaluate(`document.querySelector('.inner').scrollTop = 9999`);
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.notes === 'lower;'`,
      );
    });

    test('a swiper follows its page and a finger, and says which', async () => {
      await program.start('pages/scroll/scroll');
      expect(await program.page.locator('.sim-dots > span').count()).toBe(3);
      await program.run(`page.setData({ current: 1 })`);
      await program.page.waitForFunction(`document.getAnimations().length === 0`);
      const box = (await program.page.locator('.banner').boundingBox())!;
      await program.page.mouse.move(box.x + 300, box.y + 50);
      await program.page.mouse.down();
      await program.page.mouse.move(box.x + 100, box.y + 50, { steps: 4 });
      await program.page.mouse.up();
      expect(await program.run('page.data.notes')).toBe('swiper 1 ;swiper 2 touch;');
    });

    test('a selector query measures, a canvas can be drawn on, a component found', async () => {
      await program.start('pages/measure/measure');
      expect(await program.run('page.measure()')).toEqual({
        one: ['box', 100, '1'],
        all: [100, 50],
        view: 0,
        image: 'function',
        child: 'hello 5',
        none: null,
      });
    });

    test('an intersection observer tells id, dataset and the crossing, not the beginning', async () => {
      await program.start('pages/measure/measure');
      await program.run('page.watch()');
      // Observers are told in the order in which they began.
      await program.page.evaluate(
        `new Promise((told) => new IntersectionObserver(() => setTimeout(told, 0)).observe(document.querySelector('.far')))`,
      );
      expect(await program.run('page.seen')).toEqual([]);
      await program.page.evaluate(`document.querySelector('.far').scrollIntoView()`);
      await program.page.waitForFunction(
        '__simulator.runtime.current().instance.seen.length === 1',
      );
      expect(await program.run('page.seen')).toEqual(['far yes true']);
    });

    test('a video wears its options', async () => {
      await program.start('pages/measure/measure');
      expect(await program.style('.film video', 'object-fit')).toBe('cover');
      expect(await program.page.locator('.film video').getAttribute('controls')).not.toBeNull();
    });
  });
}
