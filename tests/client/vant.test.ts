import { Program } from './support/program';

describe('Vant, unmodified', () => {
  let program: Program;
  beforeAll(async () => {
    program = await Program.open('vant');
  });
  afterAll(() => program.close());
  afterEach(async () => expect(await program.errors()).toEqual([]));

  const data = <T>(name: string) => program.run<T>(`page.data.${name}`);
  const until = (condition: string) =>
    program.page.waitForFunction(
      `(({ data }) => ${condition})(__simulator.runtime.current().instance)`,
    );

  describe('what is shown', () => {
    beforeAll(() => program.start('pages/show/show'));

    test('everything on the page has a size', async () => {
      // A host is inline, so what it holds is measured.
      const empty = await program.page.evaluate<string[]>(
        `[...document.querySelectorAll('wx-page > *')].filter((host) => ![host, ...host.querySelectorAll('*')].some((element) => element.getBoundingClientRect().height > 1)).map((host) => host.tagName)`,
      );
      expect(empty).toEqual([]);
    });

    test('icons come from the font on this machine', async () => {
      expect(
        await program.page.evaluate(
          `document.fonts.load('16px vant-icon').then((fonts) => fonts.length)`,
        ),
      ).toBe(1);
    });

    test('button and cell are tapped, a disabled button is not', async () => {
      await program.page.getByText('按钮0').tap();
      await program.page.getByText('不可用').tap({ force: true });
      await program.page.getByText('单元格').tap();
      await until('data.n === 2');
      expect(await program.page.getByText('骨架后').isVisible()).toBe(true);
    });

    test('collapse, tabs and tabbar change', async () => {
      await program.page.getByText('折叠', { exact: true }).tap();
      await program.page.getByText('折叠内容').waitFor();
      await program.page.getByText('标签二').tap();
      await program.page.getByText('内容二').waitFor();
      await program.page.getByText('栏二').tap();
      expect([await data('open'), await data('tab'), await data('bar')]).toEqual([['1'], 1, 1]);
    });

    test('a swipe cell opens by a drag', async () => {
      const cell = program.page.getByText('左滑');
      await cell.scrollIntoViewIfNeeded();
      const box = (await cell.boundingBox())!;
      await program.page.mouse.move(box.x + 200, box.y + 10);
      await program.page.mouse.down();
      await program.page.mouse.move(box.x + 100, box.y + 10, { steps: 5 });
      await program.page.mouse.up();
      await until(`data.swipes === 'right'`);
    });
  });

  describe('what is filled in', () => {
    beforeAll(() => program.start('pages/form/form'));

    test('field and search', async () => {
      await program.page.getByPlaceholder('请输入姓名').fill('张三');
      await until(`data.name === '张三'`);
      expect(await program.page.getByText('必填').count()).toBe(0);
      await program.page.getByPlaceholder('请留言').fill('很好');
      await program.page.getByText('2/50').waitFor();
      await program.page.getByPlaceholder('搜索词').fill('河');
      await program.page.keyboard.press('Enter');
      await until(`data.picked === 'search 河'`);
    });

    test('checkbox, radio, switch and stepper', async () => {
      await program.page.getByText('同意').tap();
      await program.page.getByText('单选二').tap();
      await program.tap('[class*=van-stepper__plus]');
      await program.tap('[class*=van-switch]');
      await until(`data.agree && data.pick === '2' && data.n === 2 && data.on`);
    });

    test('a slider follows the mouse', async () => {
      const box = (await program.page.locator('.slide [class*=van-slider]').first().boundingBox())!;
      await program.page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
      await until('Math.abs(data.level - 60) <= 2');
    });

    test('a picker has one toolbar and gives the chosen row', async () => {
      expect(await program.page.locator('.wheel').getByText('确认').count()).toBe(1);
      await program.page.locator('.wheel').getByText('宁波').tap();
      await program.page.locator('.wheel').getByText('确认').tap();
      await until(`data.picked === '宁波'`);
    });

    test('area and date columns are filled', async () => {
      expect(await program.page.getByText('东城区').count()).toBe(1);
      expect(await program.page.getByText('2026', { exact: true }).count()).toBe(1);
    });
  });

  describe('what floats', () => {
    beforeAll(() => program.start('pages/float/float'));

    test('nothing floats before it is asked to', async () => {
      expect(await program.page.getByText('日期选择').count()).toBe(0);
      expect(await program.page.getByText('弹层内容').count()).toBe(0);
    });

    test('a popup opens and closes', async () => {
      await program.page.getByText('开弹层').tap();
      await program.page.getByText('弹层内容').waitFor();
      await program.tap('[class*=van-popup__close-icon]');
      await program.page.getByText('弹层内容').waitFor({ state: 'hidden' });
    });

    test('a dialog answers its promise', async () => {
      await program.run('page.ask()');
      await program.page.getByText('确定吗').waitFor();
      await program.page.getByText('确认', { exact: true }).filter({ visible: true }).tap();
      await until(`data.answer === '确定了'`);
    });

    test('a toast and a notify come', async () => {
      await program.run('page.toast()');
      await program.page.getByText('办好了').waitFor();
      await program.run('page.notify()');
      await program.page.getByText('通知到了').waitFor();
    });

    test('an action sheet gives what was chosen', async () => {
      await program.run('page.openSheet()');
      await program.page.getByText('选项乙').tap();
      await until(`data.answer === '选项乙'`);
      await program.run('page.closeSheet()');
      await program.page.getByText('选项甲').waitFor({ state: 'hidden' });
    });

    test('a dropdown menu changes its title', async () => {
      await program.page.getByText('最新').tap();
      await program.page.getByText('最热').tap();
      await until('data.sort === 1');
    });

    test('a calendar gives a day', async () => {
      await program.run('page.openCalendar()');
      await program.page.getByText('25', { exact: true }).first().waitFor();
      await program.page.getByText('25', { exact: true }).first().tap();
      await program.page.getByText('确定', { exact: true }).tap();
      await until(`data.answer === String(new Date(2026, 6, 25).getTime())`);
    });
  });
});
