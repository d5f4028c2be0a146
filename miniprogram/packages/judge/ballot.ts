import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import type { BallotDesk, BallotPaper } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';

interface Ballot {
  desk: BallotDesk;
  papers: BallotPaper[];
}

/** One vote for the ballot papers and the pages of candidates. */
let ballot: Ballot | null = null;

onOpenCampaign(() => {
  ballot = null;
});

export function currentBallot(judging: string): Ballot | null {
  return ballot?.desk.id === judging ? ballot : null;
}

export const paperOf = (judging: string, group: string): BallotPaper | null =>
  currentBallot(judging)?.papers.find((paper) => paper.group === group) ?? null;

/** Asks for the ballot papers of a vote. @returns the fault, or null when they are there. */
export async function fetchBallot(judging: string): Promise<Fault | null> {
  const reply = await call('ballot.papers', { judging });
  if (!reply.ok) return reply.error;
  ballot = reply.data;
  return null;
}

/** Keeps a paper as the server answered it. */
export function notePaper(judging: string, changed: BallotPaper): void {
  if (ballot?.desk.id !== judging) return;
  const papers = ballot.papers.map((paper) => (paper.group === changed.group ? changed : paper));
  ballot = { desk: ballot.desk, papers };
}
