import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function templatesSuite(shared: Shared): void {
  describe('WXML and WXS', () => {
    let program: Program;
    beforeAll(async () => {
      program = shared.program;
      await program.start();
    });
    afterEach(async () => expect(await program.errors()).toEqual([]));

    test('the build finds pages of subpackages and every component, without problems', () => {
      expect(program.built.warnings).toEqual([]);
      expect(program.built.pages).toBe(10);
      expect(program.built.components).toBe(9);
    });

    test('if, elif and else show one branch; hidden keeps the element', async () => {
      expect(await program.text('.branch')).toBe('是甲');
      await program.tap('.next-kind');
      expect(await program.text('.branch')).toBe('是乙');
      expect(await program.page.locator('.hidden-one').isVisible()).toBe(false);
      await program.tap('.next-kind');
      expect(await program.text('.branch')).toBe('其他');
      expect(await program.page.locator('.hidden-one').isVisible()).toBe(true);
    });

    test('nested for with own names, and a keyed list that is turned round', async () => {
      const loop = async () => (await program.text('.loop')).replace(/\s/g, '');
      expect(await loop()).toBe('0一(x)(y);1二;');
      await program.tap('.reverse');
      expect(await loop()).toBe('0二;1一(x)(y);');
    });

    test('an imported template gets its data, spread and changed by path', async () => {
      expect(await program.text('.pair')).toBe('1-3');
    });

    test('an included file sees the WXS modules of the file that includes it', async () => {
      expect(await program.text('.included')).toBe('词! [二+一]');
    });

    test('WXS: constructor is a name, patterns keep single backslashes, dates', async () => {
      expect(await program.text('.wxs')).toBe('Array String true false 1970');
    });

    test('expressions', async () => {
      expect(await program.text('.math')).toBe('7 多 二 a词 true');
    });

    test('named slots, generics and global components', async () => {
      expect(await program.text('.host-card')).toMatch(/卡\s*头词\s*正文\s*脚/);
      expect((await program.text('wx-x-list')).split(/\s+/)).toEqual(['0:二', '1:一']);
      expect(await program.text('global-badge')).toBe('全局');
    });

    test('a script may import and assign module.exports', async () => {
      expect(await program.run('page.data.mixed')).toBe('mixed plain');
    });
  });
}
