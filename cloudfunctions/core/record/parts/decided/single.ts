import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { Officer } from '../../../ground/actor';
import { conflict } from '../../../ground/fault';
import { findAct, type Decision } from '../../stores/decisions';
import { doerOf } from '../decision/new-act';
import { decide } from './decide';
import { settledOne } from './settle';
import { decisionId, type Decided } from './subject';

/** A decision with all that carrying it out needs. */
export interface Change<C> extends Decision {
  next: C;
  /** What was asked for, as JSON: it tells one wish from another. */
  asked: string;
}

/** A thing that a campaign has one of, such as the panel of a judging, and that is changed by one decision after another. */
export interface Single<S extends { revision: number }, C> {
  /** Noun and id, such as `panel:<campaign>:<judging>`. */
  subject: string;
  /** What it is called, in Chinese. */
  title: string;
  read: () => Promise<S>;
  /** Carries a decision out: see `Decided`. */
  apply: (state: S, change: Change<C>) => Promise<void>;
}

const decidedOf = <S extends { revision: number }, C>({
  subject,
  read,
  apply,
}: Single<S, C>): Decided<S, Change<C>> => ({
  subjectOf: () => subject,
  revisionOf: ({ revision }) => revision,
  apply,
  again: (states) => Promise.all(states.map(() => read())),
});

/** A thing as it stands, after finishing what a call that broke off has decided and not carried out. */
export const standing = async <S extends { revision: number }, C>(
  single: Single<S, C>,
): Promise<S> => settledOne(decidedOf(single), await single.read());

/** The decision that was taken on a revision of a thing, or null. */
export const decidedOn = <S extends { revision: number }, C>(
  { subject }: Single<S, C>,
  revision: number,
): Promise<Change<C> | null> => findAct(decisionId(subject, revision)) as Promise<Change<C> | null>;

/** What somebody in office wants, as it is written down. */
export interface SingleWish<C> extends Pick<Decision, 'verb' | 'reason' | 'before' | 'after'> {
  next: C;
  /** What was asked for: the same from the same person is a retry. */
  asked: unknown;
}

/**
 * Takes one decision on a thing as somebody saw it, and carries it out. The same wish again is harmless.
 * @param state as `standing` gave it.
 * @param revision that the caller saw.
 * @throws ActionFault CONFLICT naming who was first.
 */
export async function decideOn<S extends { revision: number }, C>(
  context: { actor: Officer; campaign: { id: string }; now: number },
  single: Single<S, C>,
  state: S,
  revision: number,
  { asked, ...wish }: SingleWish<C>,
): Promise<void> {
  const { title } = single;
  const change = { ...wish, title, revision, asked: JSON.stringify(asked) };
  await decide(decidedOf(single), doerOf(context), state, change, {
    same: (one, other) => one.asked === other.asked,
    overtaken: (_, earlier) => overtaken(title, earlier),
  });
}

const overtaken = (title: string, earlier: Decision | null) =>
  conflict(
    earlier === null
      ? `“${title}”刚刚变过，这次操作没有生效。`
      : `${earlier.actorName}已于${formatMoment(earlier.at)}处理了“${title}”，这次操作没有生效。`,
    '请刷新，查看最新情况后再处理。',
  );
