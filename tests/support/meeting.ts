import type { BallotBoard, BallotBox, BallotPaper, Input } from '../../miniprogram/shared/contract';
import { CAMPAIGN, at, ORGANIZER, type TestCloud } from './cloud';
import { aWork, type WorkOptions } from './field';
import { MEETING, screeningBench } from './screening';

const judging = 'meeting';
const REASON = '主题更突出，经评审会商议';

/** What tests of votes in a meeting do to a cloud that they opened. */
export function meetingBench(cloud: () => TestCloud) {
  const { reset, judges, leaves, acts } = screeningBench(cloud);
  const bench = {
    ...{ reset, judges, leaves, acts },
    /** Works on the confirmed list of candidates; gives their ids. */
    candidates: (works: readonly WorkOptions[]): string[] => {
      const ids = works.map((work) => aWork(cloud(), { state: 'accepted', unit: null, ...work }));
      cloud().database.insert('selections', [
        {
          _id: `${CAMPAIGN}:candidates`,
          campaign: CAMPAIGN,
          selection: 'candidates',
          revision: 1,
          state: 'confirmed',
          adjustments: {},
          entries: ids.map((entry) => ({ entry, votes: 2, rank: 1 })),
          confirmedAt: at('10-24 12:00'),
        },
      ]);
      return ids;
    },
    board: async (when = MEETING): Promise<BallotBoard> =>
      (await cloud().done(ORGANIZER, 'ballot.board', { judging }, when)).board,
    box: async (group = 'picture', when = MEETING): Promise<BallotBox> => {
      const { boxes } = await bench.board(when);
      const box = boxes.find((one) => one.group === group);
      if (box === undefined) throw new Error(`no group ${group}`);
      return box;
    },
    /** Says what is to be done with a box as it stands. */
    at: async (group = 'picture') => ({
      judging,
      group,
      revision: (await bench.box(group)).revision,
    }),
    open: async (group = 'picture') =>
      (await cloud().done(ORGANIZER, 'ballot.open', await bench.at(group), MEETING)).board,
    close: async (group = 'picture') =>
      (await cloud().done(ORGANIZER, 'ballot.close', await bench.at(group), MEETING)).board,
    choosing: async (works: string[], group = 'picture') => ({
      ...(await bench.at(group)),
      works,
      reason: REASON,
    }),
    paper: async (openid: string, group = 'picture', when = MEETING): Promise<BallotPaper> => {
      const { papers } = await cloud().done(openid, 'ballot.papers', { judging }, when);
      const paper = papers.find((one) => one.group === group);
      if (paper === undefined) throw new Error(`no group ${group}`);
      return paper;
    },
    /** A ballot for works by title, on the paper as it is. */
    ballot: (
      paper: BallotPaper,
      titles: readonly string[],
      own: Partial<Input<'ballot.cast'>> = {},
    ): Input<'ballot.cast'> => ({
      judging,
      group: paper.group,
      turn: paper.turn,
      revision: paper.ballot?.revision ?? 0,
      works: titles.map((title) => workOf(paper, title)),
      submit: true,
      ...own,
    }),
    cast: async (
      openid: string,
      titles: readonly string[],
      own: Partial<Input<'ballot.cast'>> = {},
      group = 'picture',
    ) => {
      const input = bench.ballot(await bench.paper(openid, group), titles, own);
      return (await cloud().done(openid, 'ballot.cast', input, MEETING)).paper;
    },
    refusal: async (
      openid: string,
      titles: readonly string[],
      own: Partial<Input<'ballot.cast'>> = {},
    ) => {
      const input = bench.ballot(await bench.paper(openid), titles, own);
      return (await cloud().fault(openid, 'ballot.cast', input, MEETING)).refusal;
    },
  };
  return bench;
}

/** The name of a work on a paper. */
export const workOf = ({ works }: BallotPaper, title: string): string =>
  works.find((one) => one.title === title)?.work ?? title;

/** What became of each work, in the board's order: `title votes verdict`. */
export const outcome = ({ lines }: BallotBox): string[] =>
  lines.map(({ title, votes, again, verdict }) =>
    [title, votes, ...(again === null ? [] : [`+${String(again)}`]), verdict].join(' '),
  );
