import type { AttackCase } from '../attack-case';
import { measureLookalikes } from '../lookalikes/measure';

/** What the rates may not fall below, or rise above: measured with some room. */
const LEAST_HITS = 0.95;
const MOST_ALARMS = 0.001;

/** A work that was stolen and changed a little is found; different works are not accused of it. */
export const lookalikeCases = (): AttackCase[] => [
  {
    id: 'lookalikes-changed',
    group: 'lookalikes',
    title: 'works of others are sent in again, turned, mirrored, cropped, recoloured or marked',
    expect: `at least ${String(LEAST_HITS * 100)} % are shown to the moderator beside the work they were made of`,
    run: async () => {
      const { hitRate, falseAlarmRate, tried, different, byChange } = await measureLookalikes();
      const kinds = Object.fromEntries(
        Object.entries(byChange).map(([name, rate]) => [`duplicates.hitRate, ${name}`, rate]),
      );
      return {
        seen: `${percent(hitRate)} of ${String(tried)} found, ${percent(falseAlarmRate)} of ${String(different)} different pairs taken for one`,
        held: hitRate >= LEAST_HITS && falseAlarmRate <= MOST_ALARMS,
        figures: {
          'duplicates.hitRate': hitRate,
          'duplicates.falseAlarmRate': falseAlarmRate,
          'duplicates.tried': tried,
          'duplicates.different': different,
          ...kinds,
        },
      };
    },
  },
];

const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;
