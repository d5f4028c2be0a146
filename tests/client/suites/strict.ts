import type { Program, Shared } from '../support/program';

/** Runs on the features fixture, opened once for all suites. */
export function strictSuite(shared: Shared): void {
  describe('strict where a phone is strict', () => {
    let program: Program;
    beforeAll(() => {
      program = shared.program;
    });
    beforeEach(() => program.start('pages/strict/strict'));

    test('scripts see the language and WeChat, not the browser', async () => {
      expect(await program.text('.names')).toBe('seen [] function EvalError');
      expect(await program.text('.kept')).toBe('true');
      expect(await program.errors()).toEqual([]);
    });

    test('data is a copy', async () => {
      expect(await program.run('page.copy()')).toBe(1);
    });

    test('what JSON cannot carry does not reach the view, and each loss is an error with its place', async () => {
      expect(JSON.parse(await program.run<string>('page.lossy()'))).toEqual({
        fn: 'function',
        at: '1970-01-01T00:00:00.000Z',
        gone: false,
        map: {},
        list: [null, 1],
        nested: { kept: 1 },
      });
      expect(await program.errors()).toEqual([
        'pages/strict/strict: setData: "fn" is a function, which cannot cross to the view',
        'pages/strict/strict: setData: "at" is a Date, which cannot cross to the view',
        'pages/strict/strict: setData: "map" is a Map, which cannot cross to the view',
      ]);
      expect(await program.run<string[]>('__simulator.warnings')).toContain(
        'Setting data field "gone" to undefined is invalid. (pages/strict/strict)',
      );
    });

    test('a circle is refused', async () => {
      expect(await program.run('page.circular()')).toBe('TypeError');
    });

    test('the callback of setData comes after the view', async () => {
      expect(await program.run('new Promise((done) => page.order(done))')).toBe(
        'now later,callback',
      );
    });

    test('an error in a handler is kept, and the app hears of it', async () => {
      await program.run(`runtime.callPage(runtime.current(), 'thrower')`);
      expect(await program.errors()).toEqual(['pages/strict/strict thrower: 页面出错']);
    });

    test('setData is counted in calls and bytes, per page', async () => {
      const before = await program.run<{ calls: number; bytes: number }>(
        `({ ...__simulator.stats.perPage['pages/strict/strict'] })`,
      );
      await program.run(`page.setData({ word: '词' })`);
      const after = await program.run<{ calls: number; bytes: number }>(
        `__simulator.stats.perPage['pages/strict/strict']`,
      );
      expect(after).toEqual({
        calls: before.calls + 1,
        bytes: before.bytes + new TextEncoder().encode('{"word":"词"}').length,
      });
    });
  });
}
