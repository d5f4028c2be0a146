import { call } from '../../../../services/call';
import type { BallotBoard, Input } from '../../../../shared/contract/index';
import type { Reply } from '../../../../shared/reply';

type Board = Promise<Reply<{ board: BallotBoard }>>;

/** Opening and closing a vote, for whoever may. */
export interface Chairing {
  board: (input: Input<'chair.board'>) => Board;
  open: (input: Input<'chair.open'>) => Board;
  close: (input: Input<'chair.close'>) => Board;
  choose: (input: Input<'chair.choose'>) => Board;
}

/** As the judge who chairs. */
export const asChair: Chairing = {
  board: (input) => call('chair.board', input),
  open: (input) => call('chair.open', input),
  close: (input) => call('chair.close', input),
  choose: (input) => call('chair.choose', input),
};

export const asOrganizer: Chairing = {
  board: (input) => call('ballot.board', input),
  open: (input) => call('ballot.open', input),
  close: (input) => call('ballot.close', input),
  choose: (input) => call('ballot.choose', input),
};
