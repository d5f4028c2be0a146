import { PlantedTree } from './planted-tree';

const FORBIDDEN = {
  'a limit of a file': 'jest.setTimeout(60_000);',
  'a limit of a test': "test('takes long', () => undefined, 60_000);",
  'a limit of an it': "it('takes long', () => undefined, 60_000);",
  'a limit of each row': "test.each([1])('takes %i long', () => undefined, 60_000);",
  'a limit of a test that may be alone': "test.only('takes long', () => undefined, 60_000);",
  'a limit of a hook': 'beforeAll(() => undefined, 60_000);',
  'a wait of a page': 'export const wait = (page: Page) => page.waitForTimeout(500);',
  'a wait for a time': 'setTimeout(() => undefined, 50);',
  'a wait for a time with a name': 'setTimeout(() => undefined, SOON_MS);',
};
const PERMITTED = {
  'a test': "test('ends', () => undefined);",
  'a row': "test.each([1])('ends %i', () => undefined);",
  'a hook': 'beforeAll(() => undefined);',
  'a wait for a condition': "export const wait = (page: Page) => page.waitForFunction('done');",
  'what is under way': 'setTimeout(() => undefined, 0);',
};

const fileOf = (name: string) => `tests/planted/${name.replaceAll(' ', '-')}.ts`;

let tree: PlantedTree;
let found: Map<string, string[]>;
beforeAll(() => {
  tree = new PlantedTree();
  for (const [name, code] of Object.entries({ ...FORBIDDEN, ...PERMITTED }))
    tree.write(fileOf(name), `${code}\n`);
  found = tree.lint();
});
afterAll(() => tree.remove());

describe('no test knows how long something takes', () => {
  test.each(Object.keys(FORBIDDEN))('not by %s', (name) => {
    expect(found.get(fileOf(name))).toHaveLength(1);
  });
  test.each(Object.keys(PERMITTED))('%s may stand', (name) => {
    expect(found.get(fileOf(name))).toEqual([]);
  });
});
