import type { Figures } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import { countEntriesByUnit } from '../../../works/stores/entry-figures';
import { sumVotes } from '../../../works/stores/exhibits';
import { everyUnit } from '../../../people/stores/units';
import { facts } from './facts';
import { type Fact, type Counts } from './fact';

const NOTHING: Counts = {
  submitted: 0,
  accepted: 0,
  published: 0,
  votes: 0,
  held: 0,
  voided: 0,
  recommended: 0,
  finalists: 0,
  awards: 0,
};

/**
 * Figures per unit and per theme. Entries that lost their standing count as submitted and as nothing else.
 * @param rounds ids of the voting rounds whose votes are added up.
 */
export async function figureLines(
  context: Pick<Context, 'campaign' | 'office'>,
  rounds: readonly string[],
): Promise<Omit<Figures, 'days'>> {
  const { campaign } = context;
  const [units, entries, votes, others] = await Promise.all([
    everyUnit(campaign.id),
    countEntriesByUnit(campaign.id),
    Promise.all(rounds.map((round) => sumVotes({ campaign: campaign.id, round }))),
    facts(context),
  ]);
  const all: Fact[] = [
    ...entries.map(({ unit, theme, state, count }) => ({
      unit,
      theme,
      counts: {
        submitted: count,
        accepted: state === 'accepted' || state === 'published' ? count : 0,
        published: state === 'published' ? count : 0,
      },
    })),
    ...votes.flat().map(({ unit, theme, votes: standing, held, voided }) => ({
      unit,
      theme,
      counts: { votes: standing, held, voided },
    })),
    ...others,
  ];
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const touched = new Set(all.map(({ unit }) => unit));
  const listed = units.filter(({ active, id }) => active || touched.has(id));
  const strays = all.some(({ unit }) => unit === null || !known.has(unit));
  return {
    units: [
      ...listed.map(({ id, name, level }) => ({
        ...sum(all.filter(({ unit }) => unit === id)),
        id,
        name,
        level,
      })),
      ...(strays
        ? [
            {
              ...sum(all.filter(({ unit }) => unit === null || !known.has(unit))),
              id: null,
              name: '未归属单位',
              level: null,
            },
          ]
        : []),
    ],
    themes: campaign.themes.map(({ id, name }) => ({
      ...sum(all.filter(({ theme }) => theme === id)),
      id,
      name,
      level: null,
    })),
    total: { ...sum(all), id: null, name: '合计', level: null },
  };
}

function sum(facts: readonly Fact[]): Counts {
  const total = { ...NOTHING };
  for (const { counts } of facts)
    for (const key of Object.keys(NOTHING) as (keyof Counts)[]) total[key] += counts[key] ?? 0;
  return total;
}
