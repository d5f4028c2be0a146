import { categoriesOf, kindName } from '../../../miniprogram/shared/campaign/kinds';
import { nameOf, type Facts } from '../../../tests/support/rehearse/checks/facts';

/** A judged work with each judge's points. */
export interface ScoredWork {
  name: string;
  theme: string;
  mean: number;
  points: { judge: string; total: number }[];
  award: string | null;
}

export interface AwardGroup {
  name: string;
  /** Theme or kind it is given in, if any. */
  where: string | null;
  winners: {
    title: string;
    unit: string;
    votes: number | null;
    score: number | null;
    by: 'rule' | 'person';
  }[];
}

const themeName = ({ view }: Facts, id: string | null | undefined): string =>
  view.themes.find((theme) => theme.id === id)?.name ?? '';

/** A theme, a kind or a category by its id. */
const groupName = (facts: Facts, id: string): string =>
  themeName(facts, id) ||
  (categoriesOf(facts.view).find((one) => one.id === id)?.name ?? kindName(facts.view, id));

/** Works by the mean of their points, best first. */
export function scoresOf(facts: Facts): ScoredWork[] {
  const byEntry = new Map<string, ScoredWork['points']>();
  for (const { entry, state, total, name } of facts.scores) {
    if (state !== 'final' || total === null) continue;
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), { judge: name, total }]);
  }
  const won = new Map(
    (facts.outcome?.published ?? []).map(({ entry, award }) => [
      entry,
      facts.office.awards.find(({ id }) => id === award)?.name ?? award,
    ]),
  );
  return [...byEntry]
    .map(([entry, points]) => ({
      name: nameOf(facts, entry),
      theme: themeName(facts, facts.entries.get(entry)?.theme),
      mean: points.reduce((sum, { total }) => sum + total, 0) / points.length,
      points,
      award: won.get(entry) ?? null,
    }))
    .sort((one, other) => other.mean - one.mean);
}

/** What was published, award by award. */
export function awardsOf(
  facts: Facts,
  votesOf: (round: string, entry: string) => number,
): AwardGroup[] {
  const round = [...facts.view.rounds].reverse().find(({ allows }) => allows.includes('vote'))?.id;
  const lines = facts.outcome?.published ?? [];
  return facts.office.awards.flatMap(({ id, name }) => {
    const own = lines.filter(({ award }) => award === id);
    return [...new Set(own.map(({ theme }) => theme))].map((theme) => ({
      name,
      where: theme === null ? null : groupName(facts, theme),
      winners: own
        .filter((line) => line.theme === theme)
        .map(({ title, unitName, entry, score, by }) => ({
          title,
          unit: unitName,
          votes: entry === null || round === undefined ? null : votesOf(round, entry),
          score,
          by,
        })),
    }));
  });
}
