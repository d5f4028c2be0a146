import { relative } from 'node:path';
import { PlantedTree } from './planted-tree';

const FORBIDDEN = [
  ['miniprogram/shared', 'miniprogram/services'],
  ['miniprogram/pages', 'cloudfunctions/core/votes/rules'],
  ['miniprogram/components', 'miniprogram/services'],
  ['miniprogram/components', 'miniprogram/pages'],
  ['miniprogram/services', 'miniprogram/pages'],
  ['miniprogram/services', 'miniprogram/components'],
  ['miniprogram/state', 'miniprogram/services'],
  ['miniprogram/state', 'miniprogram/components'],
  ['miniprogram/state', 'miniprogram/behaviors'],
  ['miniprogram/state', 'miniprogram/pages'],
  ['miniprogram/state', 'miniprogram/packages'],
  ['miniprogram/services', 'simulator/cloud'],
  ['cloudfunctions/core/works/verbs', 'miniprogram/services'],
  ['cloudfunctions/core/votes/rules', 'cloudfunctions/core/works/stores'],
  ['cloudfunctions/core/votes/rules', 'cloudfunctions/core/ground'],
  ['cloudfunctions/core/campaigns', 'cloudfunctions/core/works/stores'],
  ['cloudfunctions/core/files/media', 'cloudfunctions/core/works/stores'],
  ['cloudfunctions/core/works/stores', 'cloudfunctions/core/works/verbs'],
  ['cloudfunctions/core/ground', 'cloudfunctions/core/works/verbs'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/citizen'],
  ['cloudfunctions/core/works/stores', 'simulator/cloud'],
  ['simulator/cloud', 'miniprogram/shared'],
  ['simulator/cloud', 'cloudfunctions/core/works/stores'],
  ['simulator/client', 'scripts'],
  ['simulator/cloud', 'simulator/client'],
  ['simulator/cloud', 'tests/support'],
  ['tests/rules', 'scripts/start'],
  ['tests/support', 'scripts/start'],
  ['scripts/start', 'tests/usecases'],
  ['tests/support', 'tests/rules'],
] as const;

const PERMITTED = [
  ['miniprogram/pages', 'miniprogram/services'],
  ['miniprogram/pages', 'miniprogram/shared'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/core/works/stores'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/core/votes/rules'],
  ['cloudfunctions/core/works/verbs', 'miniprogram/shared'],
  ['cloudfunctions/core/works/stores', 'miniprogram/shared'],
  ['miniprogram/state', 'miniprogram/shared'],
  ['scripts', 'simulator/cloud'],
  ['scripts', 'tests/support'],
  ['tests/usecases', 'tests/support'],
] as const;

const SDK_FORBIDDEN = [
  'cloudfunctions/core/works/verbs',
  'cloudfunctions/core/votes/rules',
  'cloudfunctions/citizen',
  'miniprogram/services',
];
const SDK_PERMITTED = ['cloudfunctions/core/works/stores', 'cloudfunctions/core/ground'];

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
});

afterAll(() => tree.remove());

describe('imports point one way', () => {
  test.each(FORBIDDEN)('%s may not import %s', (from, to) => {
    expect(found.get(importer(from, to))).toHaveLength(1);
  });
  test.each(PERMITTED)('%s may import %s', (from, to) => {
    expect(found.get(importer(from, to))).toEqual([]);
  });
});

describe('only stores/ and ground/ use the SDK', () => {
  test.each(SDK_FORBIDDEN)('not %s', (folder) => {
    expect(found.get(sdkImporter(folder))).toHaveLength(1);
  });
  test.each(SDK_PERMITTED)('%s may', (folder) => {
    expect(found.get(sdkImporter(folder))).toEqual([]);
  });
});
