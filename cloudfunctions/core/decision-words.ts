import { TOPICS, TRIED } from './abilities';
import { merged } from './campaigns/fold';
import type { DecisionWords } from './record/parts/decision/topics';

/** How the decisions of all rooms are read. */
export const decisionWords: DecisionWords = { topics: merged(TOPICS), tried: merged(TRIED) };
