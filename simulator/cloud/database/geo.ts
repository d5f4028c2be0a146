import { requestRefused } from './errors';
import { candidates } from './paths';
import type { Document, Expression, Test } from './types';
import { isDocument } from './values';

/** MongoDB's own, in metres. */
const EARTH_RADIUS = 6_378_100;

/** Longitude and latitude in degrees. */
type Point = readonly [number, number];

interface Near {
  readonly path: string;
  readonly point: Point;
}

function pointOf(value: unknown): Point | null {
  const pair = isDocument(value)
    ? value['type'] === 'Point'
      ? value['coordinates']
      : null
    : value;
  if (!Array.isArray(pair) || pair.length !== 2) return null;
  const [longitude, latitude] = pair.map(Number) as [number, number];
  const real = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return real ? [longitude, latitude] : null;
}

function needPoint(value: unknown): Point {
  const point = pointOf(value);
  if (!point) throw requestRefused('the point needs a longitude and a latitude');
  return point;
}

/** Great-circle distance in metres. */
function metresBetween(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [east, north] = [radians(b[0] - a[0]) / 2, radians(b[1] - a[1]) / 2];
  const part = Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(east) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.sin(north) ** 2 + part));
}

/** Metres from a document's field to a point; Infinity when it holds none. */
export function distanceOf(document: Document, { path, point }: Near): number {
  const distances = candidates(document, path).map((value) => {
    const at = pointOf(value);
    return at ? metresBetween(at, point) : Infinity;
  });
  return Math.min(Infinity, ...distances);
}

/** `_.geoNear`: within a least and a most distance, metres. */
export function $nearSphere(path: string, argument: unknown): Test {
  const { $geometry, $minDistance = 0, $maxDistance } = argument as Expression;
  const near = { path, point: needPoint($geometry) };
  const most =
    $maxDistance === undefined || $maxDistance === null ? Infinity : Number($maxDistance);
  return (document) => {
    const distance = distanceOf(document, near);
    return distance !== Infinity && distance >= Number($minDistance ?? 0) && distance <= most;
  };
}

/** `_.geoWithin` with a circle on the sphere; other shapes are refused. */
export function $geoWithin(path: string, argument: unknown): Test {
  const circle = (argument as Expression)['$centerSphere'];
  if (!Array.isArray(circle))
    throw requestRefused('only $centerSphere is known to $geoWithin here');
  const near = { path, point: needPoint(circle[0]) };
  const most = Number(circle[1]) * EARTH_RADIUS;
  return (document) => distanceOf(document, near) <= most;
}

/** Where a query wants to be near to: without another order the nearest come first. */
export function nearOf(query: Expression): Near | null {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      const inner = (condition as Expression[]).map(nearOf).find((each) => each !== null);
      if (inner) return inner;
    }
    const near = isDocument(condition) ? condition['$nearSphere'] : undefined;
    if (isDocument(near)) return { path, point: needPoint(near['$geometry']) };
  }
  return null;
}

/** The nearest first. */
export function sortByDistance(documents: readonly Document[], near: Near): Document[] {
  return documents
    .map((document) => ({ document, distance: distanceOf(document, near) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ document }) => document);
}
