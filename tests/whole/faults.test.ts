import { FAULT_NAMES, outlived, playFault, SMALL } from '../support/faults/suite';
import { Stage } from '../support/faults/stage';
import { builtFunctions } from '../support/builds';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(await builtFunctions());
});
afterAll(() => stage.close());

// The same cases at full size, at each database call: `npm run bench -- fault`.
test.each(FAULT_NAMES)(
  '%s: nothing is lost, doubled or miscounted, and the seals hold',
  async (name) => {
    const report = await playFault(stage, name, SMALL);
    expect(report).toMatchObject({ lost: 0, doubled: 0, miscounted: [], broken: [], odd: [] });
    expect(outlived(report)).toBe(true);
  },
);

describe('the judge is not blind', () => {
  const change = (collection: string, data: object) =>
    stage.cloud.database.modify(collection, {}, { $set: data }, { merge: true });
  const first = (collection: string) => stage.cloud.database.find(collection, {})[0]!;
  const drop = (collection: string) =>
    stage.cloud.database.remove(collection, { _id: first(collection)._id });
  const again = (suffix: string) => {
    const row = first('votes');
    const [_id, sitter] = [`${String(row._id)}${suffix}`, `${String(row.sitter)}${suffix}`];
    stage.cloud.database.insert('votes', [
      { ...row, _id, sitter, addressSeat: _id, voter: 'somebody else' },
    ]);
  };
  beforeEach(async () => {
    await stage.reset();
    await stage.phones.voters(3);
    await stage.settle();
    expect(stage.judge()).toMatchObject({ lost: 0, doubled: 0, miscounted: [], broken: [] });
  });

  test.each<[string, () => unknown, object]>([
    ['a vote that is gone', () => drop('votes'), { lost: 1 }],
    ['a vote for another work', () => change('votes', { entry: 'e9' }), { lost: 1 }],
    ['a second row of a vote', () => again(':9'), { doubled: 1 }],
  ])('%s', (_, harm, seen) => {
    harm();
    const verdict = stage.judge();
    expect(verdict).toMatchObject(seen);
    expect(verdict.miscounted).not.toEqual([]);
  });

  test.each<[string, () => unknown]>([
    ['a vote that is gone', () => drop('votes')],
    ['a vote for another work', () => change('votes', { entry: 'e9' })],
    ['a vote in another window', () => change('votes', { window: 1 })],
    ['a seal that is gone', () => drop('seals')],
    ['a block that is gone', () => drop('blocks')],
    ['a seal of other votes', () => change('seals', { root: '0'.repeat(64) })],
    ['a seal that counts other rows', () => change('seals', { rows: 2 })],
    ['a seal that follows another', () => change('seals', { previous: '1'.repeat(64) })],
    ['a log with another root', () => change('seals', { nodes: ['2'.repeat(64)] })],
    ['a total that is another', () => change('seals', { total: 4 })],
  ])('%s is seen in the seals', (_, harm) => {
    harm();
    expect(stage.judge().broken).not.toEqual([]);
  });
});
