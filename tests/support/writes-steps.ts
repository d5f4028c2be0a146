import type { Write } from './write';

const REASON = '按活动方案处理';

/** The notice of the product's own campaign has neither screenings nor votes in a meeting. */
const BOX = { judging: 'nowhere', group: 'x', revision: 0 };

/** Every action of screenings and votes in a meeting that changes something. */
export const STEP_WRITES = {
  'screening.answer': {
    who: 'judge',
    allows: null,
    input: { judging: 'nowhere', work: 'x', revision: 0, passes: true, opinion: '' },
  },
  'screening.decline': {
    who: 'judge',
    allows: null,
    input: { judging: 'nowhere', work: 'x', revision: 0, reason: REASON },
  },
  'ballot.cast': {
    who: 'judge',
    allows: null,
    input: { ...BOX, turn: 1, works: [], submit: false },
  },
  'chair.open': { who: 'judge', allows: null, input: BOX },
  'chair.close': { who: 'judge', allows: null, input: BOX },
  'chair.choose': {
    who: 'judge',
    allows: null,
    input: { ...BOX, works: [], reason: REASON },
  },
  'panel.set': {
    who: 'organizer',
    allows: null,
    input: { judging: 'nowhere', revision: 0, members: ['x'], chair: null },
  },
  'screening.draw': { who: 'organizer', allows: null, input: { judging: 'nowhere', revision: 0 } },
  'screening.place': {
    who: 'organizer',
    allows: null,
    input: { judging: 'nowhere', revision: 0, entries: ['{waiting}'], judge: 'x' },
  },
  'screening.free': {
    who: 'organizer',
    allows: null,
    input: { judging: 'nowhere', revision: 0, entries: ['{waiting}'], judge: 'x', reason: REASON },
  },
  'screening.remind': { who: 'organizer', allows: null, input: { judging: 'nowhere' } },
  'ballot.open': { who: 'organizer', allows: null, input: BOX },
  'ballot.close': { who: 'organizer', allows: null, input: BOX },
  'ballot.choose': {
    who: 'organizer',
    allows: null,
    input: { ...BOX, works: [], reason: REASON },
  },
} as const satisfies Record<string, Write>;
