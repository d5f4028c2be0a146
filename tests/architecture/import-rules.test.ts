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
  ['cloudfunctions/core/files/media', 'cloudfunctions/core/files/stores'],
  ['cloudfunctions/core/works/parts', 'cloudfunctions/core/works/verbs'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/core/people/verbs'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/core/works/verbs'],
  ['cloudfunctions/core/works/stores', 'cloudfunctions/core/works/parts'],
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

/** From the ground up. */
const FLOORS = 'ground record files people works votes steps results desk'.split(' ');
const SHARED_FLOORS = 'files people works votes steps results'.split(' ');

const room = (name: string) => `cloudfunctions/core/${name}`;
const shared = (name: string) => `miniprogram/shared/${name}`;
const below = (floors: readonly string[], floor: string) => floors.slice(0, floors.indexOf(floor));

/** Every way up a floor. */
const UPWARD = [
  ...FLOORS.flatMap((above) => below(FLOORS, above).map((from) => [room(from), room(above)])),
  ...['votes', 'steps', 'results', 'desk'].map((above) => [room('duties'), room(above)]),
  ...FLOORS.slice(0, -1).map((from) => [room(from), room('duties')]),
  ...SHARED_FLOORS.flatMap((above) => [
    [shared('campaign'), shared(above)],
    ...below(SHARED_FLOORS, above).map((from) => [shared(from), shared(above)]),
    ...below(SHARED_FLOORS, above).map((from) => [room(from), shared(above)]),
    [room('ground'), shared(above)],
    [room('record'), shared(above)],
  ]),
  ...['votes', 'steps', 'results'].map((above) => [shared('duties'), shared(above)]),
  ...SHARED_FLOORS.map((from) => [shared(from), shared('duties')]),
] as [string, string][];

/** Every step down. */
const DOWNWARD = [
  ...FLOORS.slice(1).map((from) => [room(from), room(FLOORS[FLOORS.indexOf(from) - 1] ?? '')]),
  ...['ground', 'people', 'works'].map((under) => [room('duties'), room(under)]),
  [room('desk'), room('duties')],
  [room('record'), room('campaigns')],
  ...SHARED_FLOORS.flatMap((from) => [
    [shared(from), shared('campaign')],
    [room(from), shared(from)],
  ]),
  [shared('results'), shared('works')],
  [shared('duties'), shared('works')],
  [room('ground'), shared('campaign')],
] as [string, string][];

const PERMITTED = [
  ['miniprogram/pages', 'miniprogram/services'],
  ['miniprogram/pages', 'miniprogram/shared'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/core/works/stores'],
  ['cloudfunctions/core/works/verbs', 'cloudfunctions/core/works/rules'],
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
  const plant = (from: string, to: string, kind: 'import' | 'import type', used: string): void => {
    const path = `./${relative(`${from}/planted`, `${to}/planted/target`)}`;
    tree.write(`${to}/planted/target.ts`, 'export const target = 1;\n');
    tree.write(importer(from, to), `${kind} { target } from '${path}';\n${used}\n`);
  };
  for (const [from, to] of [...FORBIDDEN, ...PERMITTED])
    plant(from, to, 'import', 'export const used = target;');
  for (const [from, to] of [...UPWARD, ...DOWNWARD])
    plant(from, to, 'import type', 'export type Used = typeof target;');
  tree.write('cloudfunctions/core/entrance.ts', 'export const target = 1;\n');
  tree.write(
    'cloudfunctions/core/desk/planted/entrance.ts',
    "import { target } from '../../entrance';\nexport const used = target;\n",
  );
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

describe('a room imports none that stands above it, not even a type', () => {
  test.each(UPWARD)('%s may not import %s', (from, to) => {
    expect(found.get(importer(from, to))).toHaveLength(1);
  });
  test('what is composed above all rooms', () => {
    expect(found.get('cloudfunctions/core/desk/planted/entrance.ts')).toHaveLength(1);
  });
  test.each(DOWNWARD)('%s may import %s', (from, to) => {
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
