import { present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

/** Something named by its id: where, which, out of what, and what that is called. */
export type Reference = readonly [
  path: Path,
  id: string | null | undefined,
  known: readonly string[],
  what: string,
];

/** A list of ids that all name the same kind of thing. */
export const each = (
  path: Path,
  ids: readonly (string | undefined)[] | null | undefined,
  known: readonly string[],
  what: string,
): Reference[] =>
  present(ids ?? undefined).map(([at, id]) => [[...path, at], id, known, what] as const);

/** Whatever is named by id exists. */
export function checkReferences(references: readonly Reference[]): CampaignFault[] {
  return references.flatMap(([path, id, known, what]) => {
    if (id === null || id === undefined || known.includes(id)) return [];
    const remedy = known.length > 0 ? `请改成：${known.join('、')}。` : `请先写出${what}。`;
    return [fault(path, `没有叫“${id}”的${what}`, remedy)];
  });
}
