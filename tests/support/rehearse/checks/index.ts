import type { Journal } from '../journal';
import { awardsAreCounted, certificatesMatch, winnersQualify } from './awards';
import { awardsAreElected, ballotsAreSound, quorumsAreMet } from './ballots';
import type { Facts } from './facts';
import { disclosuresSayWhy, forwardingsAreAwards } from './handed-on';
import type { Check, Invariant } from './invariant';
import { noConflicts, nothingLeaks, scoresAreSound } from './judging';
import { oneSeatPerEntry, quotasHold, recommendedPassGate } from './recommendations';
import { firstReviewedByRight, onePerCategory } from './persons';
import { everyStepIsDecided, noSurprises, numbersAreUnique, refusalsExplain } from './records';
import { everyWorkIsScreened, screenedByOthers } from './screening';
import { onlyFinalistsVoted, selectedPassGates, selectionsFollowRule } from './selections';
import { receiptsEqualLedger, talliesEqualLedger, votesInTime, votesWithinCaps } from './votes';

const CHECKS: readonly Check[] = [
  votesInTime,
  votesWithinCaps,
  talliesEqualLedger,
  receiptsEqualLedger,
  onePerCategory,
  firstReviewedByRight,
  quotasHold,
  oneSeatPerEntry,
  recommendedPassGate,
  everyWorkIsScreened,
  screenedByOthers,
  selectionsFollowRule,
  selectedPassGates,
  onlyFinalistsVoted,
  ballotsAreSound,
  quorumsAreMet,
  awardsAreElected,
  scoresAreSound,
  noConflicts,
  nothingLeaks,
  winnersQualify,
  awardsAreCounted,
  certificatesMatch,
  forwardingsAreAwards,
  disclosuresSayWhy,
  numbersAreUnique,
  everyStepIsDecided,
  refusalsExplain,
  noSurprises,
];

/** Holds every promise that the campaign makes against all that is written down. */
export const checkInvariants = (facts: Facts, journal: Journal): Invariant[] =>
  CHECKS.flatMap((check) => check(facts, journal) ?? []);
