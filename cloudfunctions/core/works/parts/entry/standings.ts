import type { MyEntry } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';

/** The campaign that is asked about, and when (ms). */
export type Moment = Pick<Context, 'campaign' | 'office' | 'now'>;
type Standings = MyEntry['standings'];
/** How far one entry has come, in words. */
export type Come = Standings[number] & { entry: string };

/**
 * How far entries have come in what a room does with them.
 * @param entries ids of those that have their standing, at most 100.
 */
export type StandingsOf = (moment: Moment, entries: readonly string[]) => Promise<Come[]>;

declare module '../../../ground/table' {
  interface HandedIn {
    /** In the order in which works come through them. */
    standings: readonly StandingsOf[];
    /** When the results that stand were published, ms; null while none are. */
    publishedSince: (campaign: string) => Promise<number | null>;
  }
}

/**
 * How far entries have come, by entry, in the order in which it came.
 * @param entries ids of those that have their standing, at most 100.
 */
export async function standingsOf(
  { handedIn, ...moment }: Moment & Pick<Context, 'handedIn'>,
  entries: readonly string[],
): Promise<Map<string, Standings>> {
  if (entries.length === 0) return new Map();
  const found = await Promise.all(handedIn.standings.map((ask) => ask(moment, entries)));
  const standings = new Map<string, Standings>();
  for (const { entry, text, votes } of found.flat())
    standings.set(entry, [...(standings.get(entry) ?? []), { text, votes }]);
  return standings;
}
