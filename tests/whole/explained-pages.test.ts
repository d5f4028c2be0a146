import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignView } from '../support/campaign';
import { COVERED } from '../journeys/explained/covered';
import { root } from '../support/sources';
import { ruleSites } from '../support/rule-sites';

/** What stands for rules that are named when they run: each threshold of votes is one of its own; limits, measures and faults of documents differ in their words alone. */
const NAMED_LATER: Record<string, string[]> = {
  'gate.*': campaignView.gates.map(({ id }) => `gate.${id}`),
  'limit.*': ['limit.code'],
  'measure.*': ['measure.seconds'],
  'document.*': ['document.noText'],
};

/**
 * Rules that no page asks: of a campaign that does not run here, and of more pieces than the product takes, which no
 * page lets anybody choose and no call may bring.
 */
const ON_NO_PAGE = ['campaign.unserved', 'pieces.most'];

/** Every rule that can say no to somebody. */
const rules = [...new Set(ruleSites().map(({ rule }) => rule))]
  .filter((rule) => !ON_NO_PAGE.includes(rule))
  .flatMap((rule) => NAMED_LATER[rule] ?? [rule]);

test('every rule is met on a page by a journey, and nothing else', () => {
  const met = Object.values(COVERED).flatMap((area) => Object.keys(area));
  expect([...new Set(met)].sort()).toEqual(rules.sort());
});

test.each(Object.keys(COVERED))('all rules of %s are tried by the journey of that name', (area) => {
  const journey = join(root, `tests/journeys/explained/${area}.test.ts`);
  expect(readFileSync(journey, 'utf8')).toMatch(
    new RegExp(`^explain\\(\\s*COVERED\\.${area},`, 'm'),
  );
});
