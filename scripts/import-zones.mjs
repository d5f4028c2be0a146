/**
 * Which folder may import which. Imports point one way:
 * functions → verbs → rules, stores → ground → miniprogram/shared.
 * Each zone forbids `target` to import `from`; tests/architecture plants a violation of every one.
 */
const zone = (target, from, except, message) => ({ target, from, except, message });
const core = './cloudfunctions/core';

/** The rooms of core/ that hold rules, stores, verbs and what verbs share. */
export const ROOMS = ['record', 'files', 'people', 'works', 'votes', 'steps', 'results', 'desk'];
const everyRoom = (part) => ROOMS.map((room) => `./${room}/${part}`);

export const importZones = [
  zone(
    './miniprogram/shared',
    './miniprogram',
    ['./shared'],
    'shared/ runs on both sides and imports nothing of ours.',
  ),
  zone(
    './miniprogram',
    './cloudfunctions',
    [],
    'The phone cannot reach outside its own root: put shared code in miniprogram/shared.',
  ),
  zone(
    './miniprogram/components',
    './miniprogram/services',
    [],
    'Components take data in and send events out; pages call services.',
  ),
  zone('./miniprogram/components', './miniprogram/pages', [], 'Components know no page.'),
  zone('./miniprogram/services', './miniprogram/pages', [], 'Services know no page.'),
  zone('./miniprogram/services', './miniprogram/components', [], 'Services know no component.'),
  ...['services', 'components', 'behaviors', 'pages', 'packages'].map((upper) =>
    zone(
      './miniprogram/state',
      `./miniprogram/${upper}`,
      [],
      'State is pure: values in, values out.',
    ),
  ),
  zone(
    './cloudfunctions',
    './miniprogram',
    ['./shared'],
    'Functions share only miniprogram/shared with the phone.',
  ),
  ...ROOMS.flatMap((room) => [
    zone(
      `${core}/${room}/rules`,
      core,
      ['./campaigns', ...everyRoom('rules')],
      'Rules are pure: no stores, no verbs, nothing of the ground.',
    ),
    zone(
      `${core}/${room}/stores`,
      core,
      [
        './ground',
        './campaigns',
        './files/media',
        './record/parts/seat',
        ...everyRoom('rules'),
        ...everyRoom('stores'),
      ],
      'Stores write down what verbs decide.',
    ),
  ]),
  zone(
    `${core}/campaigns`,
    core,
    ['./campaigns', './abilities.ts', './campaign-view.ts'],
    'A campaign is data; of the abilities it knows the type of its file.',
  ),
  zone(
    `${core}/files/media`,
    core,
    ['./files/media'],
    'Media parsing is pure: bytes in, facts out.',
  ),
  zone(
    `${core}/ground`,
    core,
    ['./ground', './campaigns', './people/stores', './record/stores'],
    'The ground knows no verb.',
  ),
  zone(
    core,
    './cloudfunctions',
    ['./core'],
    'core/ serves the functions, not the other way round.',
  ),
  zone('./miniprogram', './simulator', [], 'The product never knows of the simulator.'),
  zone('./cloudfunctions', './simulator', [], 'The product never knows of the simulator.'),
  zone('./simulator', './miniprogram', [], 'The simulator runs any mini program and knows none.'),
  zone('./simulator', './cloudfunctions', [], 'The simulator runs any functions and knows none.'),
  zone('./simulator', './scripts', [], 'Scripts use the simulator, not the other way round.'),
  zone('./simulator/cloud', './simulator/client', [], 'The local cloud serves any client.'),
  zone('./simulator', './tests', [], 'The simulator is tested, and knows no test.'),
  zone('./tests', './scripts', [], 'What tests and scripts both need stands in tests/support.'),
  zone('./scripts', './tests', ['./support'], 'Scripts share tests/support, and run no test.'),
  zone('./tests/support', './tests', ['./support'], 'Support serves any test, and knows none.'),
];

/** Folders that may import the SDK: the database and the caller's identity are reached from nowhere else. */
export const sdkFolders = [
  'cloudfunctions/core/ground',
  ...ROOMS.map((room) => `cloudfunctions/core/${room}/stores`),
];
