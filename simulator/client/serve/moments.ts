/** A moment that the panel offers to move to. */
export interface Moment {
  name: string;
  /** ms */
  at: number;
}

/** What the panel knows of one of the things that go on, such as a campaign: its moments, and the page to see it on. */
export interface Calendar {
  name: string;
  moments: Moment[];
  /** Page with its query, opened after the move. */
  path: string;
}
