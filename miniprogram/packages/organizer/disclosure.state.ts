import type { AnswerLine, Output } from '../../shared/contract/index';
import type { Fault, Reply } from '../../shared/reply';

/** What a person in office may read of a work in full, each time with a purpose. */
export type Readable = 'answers' | 'original';

/** What was read of one work on this page; gone when the page is left. */
export interface Disclosure {
  /** What the open sheet asks the purpose of; empty while it is closed. */
  asking: Readable | '';
  /** The piece whose original is asked for. */
  piece: number;
  busy: boolean;
  /** Why the last disclosure was not given. */
  refused: Fault | null;
  full: AnswerLine[] | null;
  /** Files as they were sent in, by the place of their piece. */
  originals: readonly { at: number; url: string }[];
}

export const nothingRead = (): Disclosure => ({
  asking: '',
  piece: 0,
  busy: false,
  refused: null,
  full: null,
  originals: [],
});

/** Opens the sheet for one of them, or closes it. */
export const askFor = (disclosure: Disclosure, asking: Readable | '', piece = 0): Disclosure => ({
  ...disclosure,
  asking,
  piece,
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
  const { piece: at, originals } = disclosure;
  const others = originals.filter((one) => one.at !== at);
  return shut({ ...disclosure, originals: [...others, { at, url: reply.data.url }] });
}

const shut = (disclosure: Disclosure): Disclosure => ({
  ...disclosure,
  asking: '',
  piece: 0,
  busy: false,
  refused: null,
});

/** The sheet stays, with what was written on it. */
const turnedDown = (disclosure: Disclosure, refused: Fault): Disclosure => ({
  ...disclosure,
  busy: false,
  refused,
});
