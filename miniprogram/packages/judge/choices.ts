import { choiceDrafts } from '../../services/judge-drafts';
import type { BallotPaper } from '../../shared/contract/index';
import { chosenOn, toggled } from './choices.state';

/** What is chosen on a paper now, on this phone or else at the server. */
export const choicesOn = (judging: string, paper: BallotPaper) =>
  chosenOn(paper, choiceDrafts.kept(judging, paper.group));

/** Keeps what is chosen on the phone until it is sent. @param revision of the ballot it is to replace. */
export function keepChoices(
  judging: string,
  { group, turn }: BallotPaper,
  works: string[],
  revision: number,
): void {
  choiceDrafts.keep(judging, group, { turn, revision, works });
}

/** Chooses a work, or takes it off the ballot again. */
export function toggleChoice(judging: string, paper: BallotPaper, work: string): void {
  const { works, revision } = choicesOn(judging, paper);
  keepChoices(judging, paper, toggled(works, work), revision);
}

export const dropChoices = (judging: string, { group }: BallotPaper): void => {
  choiceDrafts.drop(judging, group);
};
