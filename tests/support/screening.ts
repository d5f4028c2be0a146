import type { Input, Output, ScreeningBoard, UnitRef } from '../../miniprogram/shared/contract';
import { CAMPAIGN, at, ORGANIZER, type TestCloud } from './cloud';
import { inOffice } from './office';

/** Reviewers may answer, and lists be made. */
export const SCREENING = at('10-20 10:00');
/** Experts may vote. */
export const MEETING = at('10-27 10:00');
/** The vote is over and results may be published. */
export const AFTERWARDS = at('11-02 10:00');

/** What tests of screenings and votes do to a cloud that they opened. */
export function screeningBench(cloud: () => TestCloud) {
  const judging = 'screening';
  const bench = {
    reset: () => {
      for (const name of [
        ...['entries', 'exhibits', 'members', 'decisions', 'judged_works', 'selections'],
        ...['panels', 'screenings', 'screening_seats', 'ballot_boxes', 'ballots', 'outcomes'],
      ])
        cloud().database.remove(name, {}, { multi: true });
    },
    /** Judges by name, each of a unit or of none. */
    judges: (units: Record<string, UnitRef | null>): string[] => {
      for (const [openid, unit] of Object.entries(units))
        inOffice(cloud(), openid, { role: 'judge', unit });
      return Object.keys(units);
    },
    /** Ends the office of somebody. */
    leaves: (openid: string) =>
      cloud().database.modify(
        'members',
        { _id: `${CAMPAIGN}:${openid}:judge` },
        { $set: { active: false } },
        { merge: true },
      ),
    board: async (when = SCREENING): Promise<ScreeningBoard> =>
      (await cloud().done(ORGANIZER, 'screening.board', { judging }, when)).board,
    draw: async (when = SCREENING): Promise<ScreeningBoard> => {
      const { revision } = await bench.board(when);
      return (await cloud().done(ORGANIZER, 'screening.draw', { judging, revision }, when)).board;
    },
    given: (openid: string, when = SCREENING): Promise<Output<'screening.works'>> =>
      cloud().done(openid, 'screening.works', { judging }, when),
    /** An answer to a work as it was served. */
    answering: (
      { work, answer }: Output<'screening.works'>['works'][number],
      passes: boolean,
      own: Partial<Input<'screening.answer'>> = {},
    ): Input<'screening.answer'> => ({
      judging,
      work,
      revision: answer.revision,
      passes,
      opinion: passes ? '' : '情节失实，查无此事',
      ...own,
    }),
    /** Everybody answers every work given to them: `passes` says how, by title and openid. */
    answerAll: async (
      openids: readonly string[],
      passes: (title: string, openid: string) => boolean,
    ): Promise<void> => {
      for (const openid of openids)
        for (const work of (await bench.given(openid)).works)
          await cloud().done(
            openid,
            'screening.answer',
            bench.answering(work, passes(work.title, openid)),
            SCREENING,
          );
    },
    confirm: async (): Promise<Output<'selection.confirm'>['board']> => {
      const id = 'candidates';
      const { board } = await cloud().done(ORGANIZER, 'selection.show', { id }, SCREENING);
      const { revision } = board;
      const input = { id, revision };
      return (await cloud().done(ORGANIZER, 'selection.confirm', input, SCREENING)).board;
    },
    /** What was decided, without refusals. */
    acts: () =>
      cloud()
        .all('decisions')
        .filter(({ verb }) => verb !== 'refused'),
  };
  return bench;
}

/** Names of who sits at a work, by title, in the order of places; `-` for a free place. */
export const sitters = ({ lines }: ScreeningBoard): Record<string, string[]> =>
  Object.fromEntries(
    lines.map(({ title, seats }) => [
      title,
      seats.map(({ name }) => (name === '' ? '-' : name.replace(/ by name.*/, ''))),
    ]),
  );

/** Works of each reviewer on the panel. */
export const loads = ({ reviewers }: ScreeningBoard): Record<string, number> =>
  Object.fromEntries(reviewers.map(({ name, total }) => [name.replace(/ by name.*/, ''), total]));
