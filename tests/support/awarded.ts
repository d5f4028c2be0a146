import type { AwardBoard, Input } from '../../miniprogram/shared/contract';
import type { TestCloud } from './cloud';
import { CAMPAIGN, ORGANIZER } from './cloud';
import { ANNOUNCING, entryId, type WorkOptions } from './judged';
import { SHENYANG } from './office';

export const REASON = '评委会合议，多数同意';

/** Works of a theme without a prize; work n has 100 − n points, some may differ. */
export const field = (
  count: number,
  own: Record<number, Partial<WorkOptions & { points: number | null }>> = {},
): (WorkOptions & { points: number | null })[] =>
  Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return { number, points: 100 - number, theme: 'other', ...own[number] };
  });

/** What an organizer says of an award: a work by its number, a unit by its id. */
export const word = (
  revision: number,
  award: string,
  to: number | string,
  theme: string | null = null,
): Input<'awards.give'> => ({
  revision,
  award,
  theme,
  to: typeof to === 'number' ? entryId(to) : to,
  reason: REASON,
});

/** One award in one group, as the board shows it. */
export const placeOf = (board: AwardBoard, award: string, theme: string | null = null) =>
  board.awards.find(({ id }) => id === award)!.places.find((place) => place.theme === theme)!;

/** Ids of an award's winners. */
export const winnersOf = (board: AwardBoard, award: string, theme: string | null = null) =>
  placeOf(board, award, theme).lines.map(({ entry, unit }) => entry ?? unit?.id);

export const entryIds = (...numbers: number[]): string[] => numbers.map(entryId);

type Verb = 'awards.give' | 'awards.take';

/** What a test of awards and results does to a cloud that it opened. */
export function awardBench(cloud: () => TestCloud) {
  const does = async (verb: Verb, input: Input<Verb>): Promise<AwardBoard> =>
    (await cloud().done(ORGANIZER, verb, input, ANNOUNCING)).board;
  return {
    does,
    show: async (when = ANNOUNCING): Promise<AwardBoard> =>
      (await cloud().done(ORGANIZER, 'awards.show', {}, when)).board,
    /** The rule that says no. */
    refusal: async (verb: Verb, input: Input<Verb>, when = ANNOUNCING) =>
      (await cloud().fault(ORGANIZER, verb, input, when)).refusal?.rule,
    /** Gives one award to a unit and leaves the others empty; gives the revision after it. */
    complete: async (): Promise<number> => {
      await does('awards.give', word(0, 'organization', SHENYANG.id));
      return (await does('awards.take', word(1, 'organization', 'vacant'))).revision;
    },
    publish: async (revision: number): Promise<AwardBoard> =>
      (await cloud().done(ORGANIZER, 'results.publish', { revision }, ANNOUNCING)).board,
    withdraw: async (revision: number): Promise<AwardBoard> => {
      const input = { revision, reason: '有作品被举报，正在核实' };
      return (await cloud().done(ORGANIZER, 'results.withdraw', input, ANNOUNCING)).board;
    },
    results: () => cloud().done('anybody', 'results.show', {}, ANNOUNCING),
    /** Codes of certificates by their keys. */
    codes: () =>
      new Map(
        cloud()
          .all('certificates')
          .map(({ key, _id }) => [key, _id]),
      ),
    codeOf: (award: string, number: number): string => {
      const key = `${CAMPAIGN}:${award}::${entryId(number)}`;
      return String(
        cloud()
          .all('certificates')
          .find((one) => one.key === key)?._id,
      );
    },
    disqualify: (number: number): void => {
      const state = { $set: { state: 'disqualified' } };
      cloud().database.modify('entries', { _id: entryId(number) }, state, { merge: true });
    },
  };
}
