/**
 * Which folder may import which. Imports point one way:
 * functions → runtime, usecases → rules, stores → miniprogram/shared.
 * Each zone forbids `target` to import `from`; tests/architecture plants a violation of every one.
 */
const zone = (target, from, except, message) => ({ target, from, except, message });
const core = './cloudfunctions/core';

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
  zone(
    './cloudfunctions',
    './miniprogram',
    ['./shared'],
    'Functions share only miniprogram/shared with the phone.',
  ),
  zone(
    `${core}/rules`,
    core,
    ['./rules', './campaigns'],
    'Rules are pure: no stores, no runtime, no use cases.',
  ),
  zone(`${core}/campaigns`, core, ['./campaigns'], 'A campaign is data.'),
  zone(`${core}/media`, core, ['./media'], 'Media parsing is pure: bytes in, facts out.'),
  zone(
    `${core}/stores`,
    core,
    ['./stores', './runtime', './campaigns', './rules', './media', './seats'],
    'Stores write down what use cases decide.',
  ),
  zone(
    `${core}/runtime`,
    core,
    ['./runtime', './campaigns', './stores'],
    'The runtime knows no use case.',
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
];

/** Folders that may import the SDK: the database and the caller's identity are reached from nowhere else. */
export const sdkFolders = [`cloudfunctions/core/stores`, `cloudfunctions/core/runtime`];
