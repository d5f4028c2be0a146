/**
 * Which folder may import which. Imports point one way: functions → what is composed in core/ → rooms, each only those
 * below it → miniprogram/shared; within a room verbs → parts → stores, rules.
 * Each zone forbids `target` to import `from`; tests/architecture plants a violation of every one.
 */
const zone = (target, from, except, message) => ({ target, from, except, message });
const core = './cloudfunctions/core';

/** The rooms of core/ that hold rules, stores, verbs and what verbs share; from the ground up. */
export const ROOMS = ['record', 'files', 'people', 'works', 'votes', 'steps', 'results', 'desk'];
const everyRoom = (part) => ROOMS.map((room) => `./${room}/${part}`);

const upTo = (floors, room) => floors.slice(0, floors.indexOf(room) + 1);
/** What each room may import: itself and what it stands on. Duties stand beside votes, steps and results. */
const STANDS_ON = {
  ...Object.fromEntries(
    ['ground', ...ROOMS].map((room) => [room, upTo(['ground', 'campaigns', ...ROOMS], room)]),
  ),
  duties: ['ground', 'campaigns', ...upTo(ROOMS, 'works'), 'duties'],
  desk: ['ground', 'campaigns', ...ROOMS, 'duties'],
};

/** The same rooms in miniprogram/shared; everything else there is their ground. */
const SHARED_ROOMS = ['files', 'people', 'works', 'votes', 'steps', 'results'];
const SHARED_STANDS_ON = {
  ...Object.fromEntries(['ground', 'campaign', 'record'].map((room) => [room, []])),
  ...Object.fromEntries(SHARED_ROOMS.map((room) => [room, upTo(SHARED_ROOMS, room)])),
  duties: [...upTo(SHARED_ROOMS, 'works'), 'duties'],
};
const sharedAbove = (room) =>
  [...SHARED_ROOMS, 'duties'].filter((other) => !SHARED_STANDS_ON[room].includes(other));

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
  ...Object.entries(STANDS_ON).map(([room, below]) =>
    zone(
      `${core}/${room}`,
      core,
      below.map((one) => `./${one}`),
      'A room imports none that stands above it: what it asks of them is handed in, see HandedIn.',
    ),
  ),
  ...['campaign', ...SHARED_ROOMS, 'duties'].flatMap((room) =>
    sharedAbove(room).map((above) =>
      zone(
        `./miniprogram/shared/${room}`,
        `./miniprogram/shared/${above}`,
        [],
        'A room imports none that stands above it.',
      ),
    ),
  ),
  ...['ground', 'record', ...SHARED_ROOMS, 'duties'].flatMap((room) =>
    sharedAbove(room).map((above) =>
      zone(
        `${core}/${room}`,
        `./miniprogram/shared/${above}`,
        [],
        'A room imports none that stands above it, on either side.',
      ),
    ),
  ),
  ...[...ROOMS, 'duties'].map((room) =>
    zone(
      core,
      `${core}/${room}/verbs`,
      [],
      'A verb is called by phones alone; what several verbs share stands in parts/.',
    ),
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
