import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignView } from '../support/campaign';
import { COVERED } from '../journeys/explained/covered';
import { root } from '../support/sources';
import { ruleSites } from '../support/rule-sites';

/** What stands for rules that are named when they run: each threshold of votes is one of its own, limits and measures differ in their words alone. */
const NAMED_LATER: Record<string, string[]> = {
  'gate.*': campaignView.gates.map(({ id }) => `gate.${id}`),
  'limit.*': ['limit.code'],
  'measure.*': ['measure.seconds'],
};

/**
 * Rules that no page asks: on classes by length (003 has none), on what a text says (003 takes none), of first reviews (003 leaves them to the organizer), on what is handed on (003 hands on
 * nothing), how many works a person has (003 counts nobody's), where works come from units alone (003 takes them from authors too), and of a
 * campaign that does not run here.
 */
const ON_NO_PAGE = [
  'measure.class',
  'content.anonymous',
  'submission.channel',
  'entry.perPerson',
  'campaign.unserved',
];
const OF_OTHERS = /^(review|package|forwarding)\./;

/** Every rule that can say no to somebody. */
const rules = [...new Set(ruleSites().map(({ rule }) => rule))]
  .filter((rule) => !ON_NO_PAGE.includes(rule) && !OF_OTHERS.test(rule))
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
