import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function formsSuite(shared: Shared): void {
  describe('form components', () => {
    let program: Program;
    beforeAll(() => {
      program = shared.program;
    });
    beforeEach(() => program.start('pages/forms/forms'));
    afterEach(async () => expect(await program.errors()).toEqual([]));

    const notes = () => program.run<string>('page.data.notes');

    test('an input is bound both ways, cuts at maxlength, and tells focus, blur and confirm', async () => {
      const input = program.page.getByRole('textbox', { name: '你的姓名' });
      await input.tap();
      await input.pressSequentially('张三丰李四');
      await program.page.keyboard.press('Enter');
      await input.blur();
      expect(await program.run('page.data.name')).toBe('张三丰李');
      expect(await notes()).toBe('focus "";confirm "张三丰李";blur "张三丰李";');
      await program.run(`page.setData({ name: '改' })`);
      expect(await input.inputValue()).toBe('改');
    });

    test('a handler may answer with another value; number and password choose the keyboard', async () => {
      const input = program.page.locator('.upper input');
      await input.pressSequentially('1a2');
      expect(await input.inputValue()).toBe('12');
      expect(await input.getAttribute('type')).toBe('password');
      expect(await input.getAttribute('inputmode')).toBe('numeric');
    });

    test('the placeholder wears its class and goes away with the first letter', async () => {
      expect(await program.style('.name .sim-placeholder', 'color')).toBe('rgb(250, 0, 0)');
      await program.page.locator('.name input').fill('甲');
      expect(await program.page.locator('.name .sim-placeholder').isVisible()).toBe(false);
    });

    test('a textarea grows with its lines', async () => {
      const before = await program.page.locator('.memo').boundingBox();
      await program.page.locator('.memo textarea').fill('一\n二\n三\n四');
      const after = await program.page.locator('.memo').boundingBox();
      expect(after!.height).toBeGreaterThan(before!.height + 40);
    });

    test('boxes, circles and switches change by tap, label and keyboard', async () => {
      await program.tap('.tag-b');
      await program.tap('.radio-x');
      await program.tap('.switch-label');
      await program.page.getByRole('switch').press(' ');
      expect(await notes()).toBe('change ["a","b"];change "x";change true;change false;');
      expect(await program.page.getByRole('radio').nth(0).getAttribute('aria-checked')).toBe(
        'true',
      );
      expect(await program.page.getByRole('radio').nth(1).getAttribute('aria-checked')).toBe(
        'false',
      );
    });

    test('pickers give an index or a day, and tell when they are left', async () => {
      await program.tap('.fruit');
      await program.page.getByRole('listbox').selectOption({ label: '杏' });
      await program.page.getByText('确定').tap();
      await program.tap('.day');
      await program.page.locator('input[type=date]').fill('2026-09-15');
      await program.page.getByText('确定').tap();
      await program.tap('.fruit');
      await program.page.getByText('取消').tap();
      expect(await notes()).toBe('change 2;change "2026-09-15";cancel undefined;');
    });

    test('a form collects by name and can be cleared', async () => {
      await program.page.locator('.name input').fill('张三');
      await program.page.locator('.memo textarea').fill('记');
      await program.tap('.send');
      expect(JSON.parse(await program.run<string>('page.data.result'))).toEqual({
        name: '张三',
        upper: '',
        memo: '记',
        tags: ['a'],
        one: 'y',
        on: false,
        level: 3,
        fruit: 1,
        day: '2026-07-25',
      });
      await program.tap('.clear');
      expect(await program.run('page.data.result')).toBe('reset');
      expect(await program.page.locator('.memo textarea').inputValue()).toBe('');
    });

    test('progress and wheels', async () => {
      expect(await program.page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
      await program.page.locator('.sim-column').evaluate((column) => (column.scrollTop = 1000));
      await program.page.waitForFunction(
        `__simulator.runtime.current().instance.data.notes.includes('change [2]')`,
      );
    });
  });
}
