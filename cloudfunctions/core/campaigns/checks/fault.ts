export type Path = readonly (string | number)[];

/** One missing or contradictory decision of a campaign file. */
export interface CampaignFault {
  /** Where in the file, as keys and indexes. */
  path: Path;
  problem: string;
  /** What to decide, in plain Chinese. */
  remedy: string;
}

export const fault = (path: Path, problem: string, remedy: string): CampaignFault => ({
  path,
  problem,
  remedy,
});
