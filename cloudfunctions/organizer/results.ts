import { give } from '../core/results/verbs/awards-give';
import { awards, awardsInput } from '../core/results/verbs/awards-show';
import { take } from '../core/results/verbs/awards-take';
import { wordInput } from '../core/results/parts/award/word';
import { publish, publishInput } from '../core/results/verbs/results-publish';
import { withdraw, withdrawInput } from '../core/results/verbs/results-withdraw';
import { scores, scoresInput } from '../core/steps/verbs/scores-show';

/** Scores, awards and their publication. */
export const resultActions = {
  'scores.show': { actor: 'organizer', input: scoresInput, run: scores },
  'awards.show': { actor: 'organizer', input: awardsInput, run: awards },
  'awards.give': { actor: 'organizer', input: wordInput, run: give },
  'awards.take': { actor: 'organizer', input: wordInput, run: take },
  'results.publish': { actor: 'organizer', input: publishInput, run: publish },
  'results.withdraw': { actor: 'organizer', input: withdrawInput, run: withdraw },
} as const;
