import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function eventsSuite(shared: Shared): void {
  describe('events', () => {
    let program: Program;
    beforeAll(() => {
      program = shared.program;
    });
    beforeEach(async () => {
      await program.start('pages/events/events');
      await program.run(`page.setData({ log: '' })`);
    });
    afterEach(async () => expect(await program.errors()).toEqual([]));

    const log = () => program.run<string>('page.data.log');

    test('a tap goes down through capture and up through bind, with dataset, marks and touches', async () => {
      await program.tap('.bubble');
      expect(await log()).toBe('capture;inner tap 77 innerouter true;outer outer outer;');
    });

    test('catch ends a tap, mut-bind lets only the first of its kind run', async () => {
      await program.tap('.caught');
      expect(await log()).toBe('capture;caught;');
      await program.run(`page.setData({ log: '' })`);
      await program.tap('.mutual');
      expect(await log()).toBe('capture;mutualInner;outer outer outer;');
    });

    test('a disabled button takes no tap', async () => {
      await program.page.locator('.off').tap({ force: true });
      expect(await log()).toBe('');
    });

    test('a long press that is listened to takes the place of the tap, and shows its pressed look meanwhile', async () => {
      const box = await program.page.locator('.press').boundingBox();
      await program.page.mouse.move(box!.x + 10, box!.y + 5);
      await program.page.mouse.down();
      await program.page.waitForFunction(
        `getComputedStyle(document.querySelector('.press')).color === 'rgb(9, 9, 9)'`,
      );
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.log === 'long;'`,
      );
      await program.page.mouse.up();
      await program.page.evaluate('new Promise((done) => setTimeout(done, 0))');
      expect(await log()).toBe('long;');
    });

    test('a mouse is a finger', async () => {
      const box = await program.page.locator('.touch').boundingBox();
      await program.page.mouse.move(box!.x + 10, box!.y + 5);
      await program.page.mouse.down();
      await program.page.mouse.move(box!.x + 20, box!.y + 6);
      await program.page.mouse.up();
      expect(await log()).toBe('touchstart11;touchmove11;touchend01;');
    });

    test('what can be tapped can be reached and pressed with the keyboard', async () => {
      await program.page.locator('.bubble').focus();
      await program.page.keyboard.press('Enter');
      await program.page.keyboard.press(' ');
      expect((await log()).match(/inner tap/g)).toHaveLength(2);
      expect(await program.page.getByRole('button', { name: '冒泡', exact: true }).count()).toBe(1);
    });

    test('a component sends its own events, composed ones across its border, and answers selectComponent', async () => {
      await program.run(`page.setData({ value: 9 })`);
      expect(await log()).toBe('seen 9;');
      expect(await program.run(`page.selectComponent('#child').hello()`)).toBe('hello 9');
    });

    test('transitions report their end, animations play what was recorded', async () => {
      await program.tap('.go-fade');
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.log.includes('transitionend')`,
      );
      await program.run('page.animate_()');
      await program.page.waitForFunction(
        `getComputedStyle(document.querySelector('.animated')).opacity === '0.5'`,
      );
      expect(await program.style('.animated', 'transform')).toContain('10');
    });

    test('behaviors are mixed in', async () => {
      await program.run('(page.count(), page.count())');
      expect(await program.run('page.data.counted')).toBe(2);
    });
  });
}
