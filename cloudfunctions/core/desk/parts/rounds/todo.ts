import type { RoundTask } from '../../../../../miniprogram/shared/contract';

/** Something that waits in a round. */
export type Todo = RoundTask['todos'][number];

/** Address of one of the organizer's pages. */
export const page = (name: string, query = ''): string =>
  `/packages/organizer/pages/${name}/${name}${query}`;

/** Something that is done once nothing of it is left. @param url null where no page of the phone shows it. */
export const todo = (text: string, count: number, url: string | null): Todo => ({
  text,
  count,
  done: count === 0,
  url,
});
