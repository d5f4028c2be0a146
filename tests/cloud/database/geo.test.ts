import { Database } from '../../../simulator/cloud/database/database';

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
/** A degree of latitude is 111.3 km on this sphere. */
const HUNDREDTH = 1113.2;

const database = new Database({ file: null });
database.createCollection('places');
database.insert('places', [
  { _id: 'far', kind: 'park', at: point(123.4, 41.85) },
  { _id: 'here', kind: 'park', at: point(123.4, 41.8) },
  { _id: 'near', kind: 'shop', at: point(123.4, 41.81) },
  { _id: 'nowhere', kind: 'park' },
]);
const ids = (rows: { _id?: unknown }[]): unknown[] => rows.map((row) => row._id);
const near = (bounds: object = {}) => ({
  at: { $nearSphere: { $geometry: point(123.4, 41.8), ...bounds } },
});

test('what is near comes nearest first, within the bounds', () => {
  expect(ids(database.find('places', near()))).toEqual(['here', 'near', 'far']);
  expect(ids(database.find('places', near({ $maxDistance: 1.01 * HUNDREDTH })))).toEqual([
    'here',
    'near',
  ]);
  expect(ids(database.find('places', near({ $minDistance: 1, $maxDistance: 1e4 })))).toEqual([
    'near',
    'far',
  ]);
  expect(ids(database.find('places', near(), { limit: 1 }))).toEqual(['here']);
  expect(ids(database.find('places', { kind: 'park', ...near() }))).toEqual(['here', 'far']);
  expect(ids(database.find('places', near(), { order: [['_id', 1]] }))).toEqual([
    'far',
    'here',
    'near',
  ]);
});

test('the aggregation tells the distance in metres, and later stages go on from there', () => {
  const $geoNear = {
    near: point(123.4, 41.8),
    distanceField: 'metres',
    key: 'at',
    spherical: true,
    query: { kind: { $in: ['park', 'shop'] } },
  };
  const rows = database.aggregate('places', [
    { $geoNear },
    { $sort: { metres: -1 } },
    { $skip: 1 },
  ]);
  expect(ids(rows)).toEqual(['near', 'here']);
  expect(rows[0]!['metres']).toBeCloseTo(HUNDREDTH, 0);
  expect(database.find('places', { _id: 'near' })[0]).not.toHaveProperty('metres');
});

test('a circle on the sphere; another shape and a point that is none are refused', () => {
  const within = (radius: number) => ({
    at: { $geoWithin: { $centerSphere: [[123.4, 41.8], radius] } },
  });
  expect(ids(database.find('places', within((1.01 * HUNDREDTH) / 6_378_100)))).toEqual([
    'here',
    'near',
  ]);
  expect(() => database.find('places', { at: { $geoWithin: { $geometry: {} } } })).toThrow(
    /only \$centerSphere/,
  );
  expect(() =>
    database.find('places', { at: { $nearSphere: { $geometry: point(1, 91) } } }),
  ).toThrow(/longitude and a latitude/);
});
