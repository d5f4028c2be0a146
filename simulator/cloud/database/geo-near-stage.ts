import { requestRefused } from './errors';
import { distanceOf, nearOf } from './geo';
import type { Document, Expression, FindOptions } from './types';
import { copyDocument } from './values';

type Find = (query: Expression, options: FindOptions) => Document[];

/** `.geoNear()` at the front of a pipeline: copies of what is near, nearest first, each with its distance in metres. */
export function geoNear(stage: Expression, find: Find): Document[] {
  const { distanceField, key, near, query, includeLocs, limit } = stage;
  if (typeof distanceField !== 'string' || typeof key !== 'string') {
    throw requestRefused('$geoNear needs a distanceField and a key');
  }
  const bounds = { $minDistance: stage['minDistance'], $maxDistance: stage['maxDistance'] };
  const place = { [key]: { $nearSphere: { $geometry: near, ...bounds } } };
  const condition = query ? { $and: [query as Expression, place] } : place;
  const wanted = nearOf(place);
  if (!wanted) return [];
  const multiplier = Number(stage['distanceMultiplier'] ?? 1);
  return find(condition, limit === undefined ? {} : { limit: Number(limit) }).map((source) => {
    const document = copyDocument(source);
    document[distanceField] = distanceOf(source, wanted) * multiplier;
    if (typeof includeLocs === 'string') document[includeLocs] = document[key];
    return document;
  });
}
