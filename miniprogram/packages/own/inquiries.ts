import { call } from '../../services/call';
import type { Output, OwnInquiry, Page } from '../../shared/contract/index';
import type { Reply } from '../../shared/reply';

/** An inquiry under the name that lists know it by. */
export type Listed = OwnInquiry & { id: string };

/** Whose inquiries are shown, and in whose name one appeals. */
export interface Side {
  side: 'author' | 'contact';
  page: (cursor: string | null) => Promise<Reply<Page<Listed>>>;
  appeal: (
    inquiry: Pick<OwnInquiry, 'round' | 'entry'>,
    text: string,
  ) => Promise<Reply<Output<'inquiry.appeal'>>>;
}

export const listed = (inquiry: OwnInquiry): Listed => ({
  ...inquiry,
  id: `${inquiry.round}:${inquiry.entry}`,
});

/** The author's: all rounds of one entry, at once. */
export function asAuthor(entry: string): Side {
  return {
    side: 'author',
    async page() {
      const reply = await call('inquiry.show', { entry });
      if (!reply.ok) return reply;
      return { ...reply, data: { items: reply.data.inquiries.map(listed), next: null } };
    },
    appeal: (inquiry, text) =>
      call('inquiry.appeal', { round: inquiry.round, entry: inquiry.entry, text }),
  };
}

/** The contact's: all entries of the unit, page by page. */
export function asContact(): Side {
  return {
    side: 'contact',
    async page(cursor) {
      const reply = await call('union.inquiries', { cursor });
      if (!reply.ok) return reply;
      return { ...reply, data: { items: reply.data.items.map(listed), next: reply.data.next } };
    },
    appeal: (inquiry, text) =>
      call('union.appeal', { round: inquiry.round, entry: inquiry.entry, text }),
  };
}
