import { inspectionFigures } from '../../bench/inspection';
import type { AttackCase } from '../attack-case';

/** What the inspector's machine has, see its config.json. */
const MOST_MB = 512;
/** A run has 60 seconds and should get through several works. */
const MOST_MS = 20_000;

/** Pictures as large as the campaign takes, sent one after the other to use the inspector up. */
export const largeCases = (): AttackCase[] => [
  {
    id: 'large-photographs',
    group: 'hostile files',
    title: 'photographs of 24 million pixels keep the inspector busy',
    expect: `each in less than ${String(MOST_MS / 1000)} s and ${String(MOST_MB)} MB`,
    run: async ({ cloud }) => {
      const figures = await inspectionFigures(cloud);
      const { 'inspect.msPerImage': ms = NaN, 'inspect.rssMB': rss = NaN } = figures;
      const seen = `${String(Math.round(ms))} ms, ${String(Math.round(rss))} MB`;
      return { seen, held: ms < MOST_MS && rss < MOST_MB, figures };
    },
  },
];
