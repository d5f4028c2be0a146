import { action } from './action';
import type {
  BallotBoard,
  BallotDesk,
  BallotPaper,
  PanelBoard,
  ScreenedWork,
  ScreeningBoard,
  ScreeningDesk,
} from './views-steps';

/** One group's vote as the caller saw it. */
interface BoxInput {
  judging: string;
  group: string;
  revision: number;
}

/** What judges may ask for in screenings and votes. */
export const panelActions = {
  'screening.works': action<{ judging: string }, { works: ScreenedWork[]; desk: ScreeningDesk }>(),
  'screening.answer': action<
    { judging: string; work: string; revision: number; passes: boolean; opinion: string },
    { work: ScreenedWork; desk: ScreeningDesk }
  >(),
  /** 回避: the work goes to somebody else. */
  'screening.decline': action<
    { judging: string; work: string; revision: number; reason: string },
    { desk: ScreeningDesk }
  >(),
  'ballot.papers': action<{ judging: string }, { papers: BallotPaper[]; desk: BallotDesk }>(),
  /** `submit` false keeps a draft, which is not counted. */
  'ballot.cast': action<
    {
      judging: string;
      group: string;
      turn: number;
      revision: number;
      works: string[];
      submit: boolean;
    },
    { paper: BallotPaper }
  >(),

  /** The same as `ballot.*` of the organizer, for the judge who chairs. */
  'chair.board': action<{ judging: string }, { board: BallotBoard }>(),
  'chair.open': action<BoxInput, { board: BallotBoard }>(),
  'chair.close': action<BoxInput, { board: BallotBoard }>(),
  'chair.choose': action<BoxInput & { works: string[]; reason: string }, { board: BallotBoard }>(),
};

/** What organizers may ask for in screenings and votes. */
export const stepActions = {
  'panel.show': action<{ judging: string }, { panel: PanelBoard }>(),
  'panel.set': action<
    { judging: string; revision: number; members: string[]; chair: string | null },
    { panel: PanelBoard }
  >(),

  'screening.board': action<{ judging: string }, { board: ScreeningBoard }>(),
  /** Draws reviewers for every place that is free; those who sit stay. */
  'screening.draw': action<{ judging: string; revision: number }, { board: ScreeningBoard }>(),
  'screening.place': action<
    { judging: string; revision: number; entries: string[]; judge: string },
    { board: ScreeningBoard }
  >(),
  /** Takes a reviewer away from works that the reviewer has not answered yet. */
  'screening.free': action<
    { judging: string; revision: number; entries: string[]; judge: string; reason: string },
    { board: ScreeningBoard }
  >(),
  /** Who has how many works open, as a text to be sent on; those who agreed to be told get a message. */
  'screening.remind': action<
    { judging: string },
    { text: string; open: { name: string; open: number }[]; told: number }
  >(),

  'ballot.board': action<{ judging: string }, { board: BallotBoard }>(),
  /** Opens the vote on a group; where it is tied, once more among the tied works. */
  'ballot.open': action<BoxInput, { board: BallotBoard }>(),
  'ballot.close': action<BoxInput, { board: BallotBoard }>(),
  /** Chooses among the tied works. */
  'ballot.choose': action<BoxInput & { works: string[]; reason: string }, { board: BallotBoard }>(),
};
