import type { AnswerLine, Output } from '../../shared/contract/index';
import { formatBytes } from '../../shared/measures';
import type { Fault, Reply } from '../../shared/reply';

/** What a person in office may read of a work in full, each time with a purpose. */
export type Readable = 'answers' | 'original';

/** What was read of one work on this page; gone when the page is left. */
export interface Disclosure {
  /** What the open sheet asks the purpose of; empty while it is closed. */
  asking: Readable | '';
  busy: boolean;
  /** Why the last disclosure was not given. */
  refused: Fault | null;
  full: AnswerLine[] | null;
  original: { url: string; words: string } | null;
}

export const nothingRead = (): Disclosure => ({
  asking: '',
  busy: false,
  refused: null,
  full: null,
  original: null,
});

/** Opens the sheet for one of them, or closes it. */
export const askFor = (disclosure: Disclosure, asking: Readable | ''): Disclosure => ({
  ...disclosure,
  asking,
  refused: null,
});

/** While an answer is on its way. */
export const whileAsked = (disclosure: Disclosure): Disclosure => ({
  ...disclosure,
  busy: true,
  refused: null,
});

export function withAnswers(
  disclosure: Disclosure,
  reply: Reply<Output<'personal.show'>>,
): Disclosure {
  return reply.ok
    ? shut({ ...disclosure, full: reply.data.answers })
    : turnedDown(disclosure, reply.error);
}

export function withOriginal(
  disclosure: Disclosure,
  reply: Reply<Output<'entry.original'>>,
): Disclosure {
  if (!reply.ok) return turnedDown(disclosure, reply.error);
  const { url, bytes } = reply.data;
  return shut({ ...disclosure, original: { url, words: formatBytes(bytes) } });
}

const shut = (disclosure: Disclosure): Disclosure => ({
  ...disclosure,
  asking: '',
  busy: false,
  refused: null,
});

/** The sheet stays, with what was written on it. */
const turnedDown = (disclosure: Disclosure, refused: Fault): Disclosure => ({
  ...disclosure,
  busy: false,
  refused,
});
