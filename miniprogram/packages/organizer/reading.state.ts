import type { AnswerLine, Output } from '../../shared/contract/index';
import { formatBytes } from '../../shared/measures';
import type { Fault, Reply } from '../../shared/reply';

/** What a person in office may read of a work in full, each time with a purpose. */
export type Readable = 'answers' | 'original';

/** What was read of one work on this page; gone when the page is left. */
export interface Reading {
  /** What the open sheet asks the purpose of; empty while it is closed. */
  asking: Readable | '';
  busy: boolean;
  /** Why the last reading was not given. */
  refused: Fault | null;
  full: AnswerLine[] | null;
  original: { url: string; words: string } | null;
}

export const nothingRead = (): Reading => ({
  asking: '',
  busy: false,
  refused: null,
  full: null,
  original: null,
});

/** Opens the sheet for one of them, or closes it. */
export const askFor = (reading: Reading, asking: Readable | ''): Reading => ({
  ...reading,
  asking,
  refused: null,
});

/** While an answer is on its way. */
export const whileAsked = (reading: Reading): Reading => ({
  ...reading,
  busy: true,
  refused: null,
});

export function withAnswers(reading: Reading, reply: Reply<Output<'personal.show'>>): Reading {
  return reply.ok
    ? shut({ ...reading, full: reply.data.answers })
    : turnedDown(reading, reply.error);
}

export function withOriginal(reading: Reading, reply: Reply<Output<'entry.original'>>): Reading {
  if (!reply.ok) return turnedDown(reading, reply.error);
  const { url, bytes } = reply.data;
  return shut({ ...reading, original: { url, words: formatBytes(bytes) } });
}

const shut = (reading: Reading): Reading => ({
  ...reading,
  asking: '',
  busy: false,
  refused: null,
});

/** The sheet stays, with what was written on it. */
const turnedDown = (reading: Reading, refused: Fault): Reading => ({
  ...reading,
  busy: false,
  refused,
});
