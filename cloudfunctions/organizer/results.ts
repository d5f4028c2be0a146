import { give } from '../core/usecases/award/give';
import { awards, awardsInput } from '../core/usecases/award/show';
import { take } from '../core/usecases/award/take';
import { wordInput } from '../core/usecases/award/word';
import { publish, publishInput } from '../core/usecases/results/publish';
import { withdraw, withdrawInput } from '../core/usecases/results/withdraw';
import { scores, scoresInput } from '../core/usecases/score/show';

/** Scores, awards and their publication. */
export const resultActions = {
  'scores.show': { actor: 'organizer', input: scoresInput, run: scores },
  'awards.show': { actor: 'organizer', input: awardsInput, run: awards },
  'awards.give': { actor: 'organizer', input: wordInput, run: give },
  'awards.take': { actor: 'organizer', input: wordInput, run: take },
  'results.publish': { actor: 'organizer', input: publishInput, run: publish },
  'results.withdraw': { actor: 'organizer', input: withdrawInput, run: withdraw },
} as const;
