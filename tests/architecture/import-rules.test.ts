import { relative } from 'node:path';
import { PlantedTree } from './planted-tree';

const FORBIDDEN = [
  ['miniprogram/shared', 'miniprogram/services'],
  ['miniprogram/pages', 'cloudfunctions/core/rules'],
  ['miniprogram/components', 'miniprogram/services'],
  ['miniprogram/components', 'miniprogram/pages'],
  ['miniprogram/services', 'miniprogram/pages'],
  ['miniprogram/services', 'miniprogram/components'],
  ['miniprogram/services', 'simulator/cloud'],
  ['cloudfunctions/core/usecases', 'miniprogram/services'],
  ['cloudfunctions/core/rules', 'cloudfunctions/core/stores'],
  ['cloudfunctions/core/rules', 'cloudfunctions/core/runtime'],
  ['cloudfunctions/core/campaigns', 'cloudfunctions/core/stores'],
  ['cloudfunctions/core/media', 'cloudfunctions/core/stores'],
  ['cloudfunctions/core/stores', 'cloudfunctions/core/usecases'],
  ['cloudfunctions/core/runtime', 'cloudfunctions/core/usecases'],
  ['cloudfunctions/core/usecases', 'cloudfunctions/citizen'],
  ['cloudfunctions/core/stores', 'simulator/cloud'],
  ['simulator/cloud', 'miniprogram/shared'],
  ['simulator/cloud', 'cloudfunctions/core/stores'],
  ['simulator/client', 'scripts'],
  ['simulator/cloud', 'simulator/client'],
] as const;

const PERMITTED = [
  ['miniprogram/pages', 'miniprogram/services'],
  ['miniprogram/pages', 'miniprogram/shared'],
  ['cloudfunctions/core/usecases', 'cloudfunctions/core/stores'],
  ['cloudfunctions/core/usecases', 'cloudfunctions/core/rules'],
  ['cloudfunctions/core/usecases', 'miniprogram/shared'],
  ['cloudfunctions/core/stores', 'miniprogram/shared'],
  ['scripts', 'simulator/cloud'],
] as const;

const SDK_FORBIDDEN = [
  'cloudfunctions/core/usecases',
  'cloudfunctions/core/rules',
  'cloudfunctions/citizen',
  'miniprogram/services',
];
const SDK_PERMITTED = ['cloudfunctions/core/stores', 'cloudfunctions/core/runtime'];

const importer = (from: string, to: string) => `${from}/planted/${to.replaceAll('/', '-')}.ts`;
const sdkImporter = (folder: string) => `${folder}/planted/sdk.ts`;

let tree: PlantedTree;
let found: Map<string, string[]>;

beforeAll(() => {
  tree = new PlantedTree();
  for (const [from, to] of [...FORBIDDEN, ...PERMITTED]) {
    const path = relative(`${from}/planted`, `${to}/planted/target`);
    tree.write(`${to}/planted/target.ts`, 'export const target = 1;\n');
    tree.write(
      importer(from, to),
      `import { target } from '${path}';\nexport const used = target;\n`,
    );
  }
  for (const folder of [...SDK_FORBIDDEN, ...SDK_PERMITTED])
    tree.write(
      sdkImporter(folder),
      "import cloud from 'wx-server-sdk';\nexport const used = cloud;\n",
    );
  found = tree.lint();
}, 60_000);

afterAll(() => tree.remove());

describe('imports point one way', () => {
  test.each(FORBIDDEN)('%s may not import %s', (from, to) => {
    expect(found.get(importer(from, to))).toHaveLength(1);
  });
  test.each(PERMITTED)('%s may import %s', (from, to) => {
    expect(found.get(importer(from, to))).toEqual([]);
  });
});

describe('only stores/ and runtime/ use the SDK', () => {
  test.each(SDK_FORBIDDEN)('not %s', (folder) => {
    expect(found.get(sdkImporter(folder))).toHaveLength(1);
  });
  test.each(SDK_PERMITTED)('%s may', (folder) => {
    expect(found.get(sdkImporter(folder))).toEqual([]);
  });
});
