import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import type { InquiryItem, Page } from '../../shared/contract/index';
import type { Fault, Reply } from '../../shared/reply';

/** An inquiry under the name that lists know it by. */
export type Listed = InquiryItem & { id: string };

/** Pages that are looked through for one inquiry, in each of the two lists. */
const MOST_PAGES = 20;

/** What the list has shown lately, so that opening one needs no new request. */
const known = new Map<string, Listed>();

onOpenCampaign(() => {
  known.clear();
});

export const inquiryId = ({ round, entry }: Pick<InquiryItem, 'round' | 'entry'>): string =>
  `${round}:${entry}`;

/** Takes an inquiry as the server sees it now. */
export function noteInquiry(item: InquiryItem): Listed {
  const noted = { ...item, id: inquiryId(item) };
  known.set(noted.id, noted);
  return noted;
}

export const knownInquiry = (id: string): Listed | null => known.get(id) ?? null;

/** A page of the inquiries that wait for a verdict, or of the others. */
export async function inquiryPage(
  pending: boolean,
  cursor: string | null,
): Promise<Reply<Page<Listed>>> {
  const reply = await call('inquiry.list', { pending, cursor });
  if (!reply.ok) return reply;
  const { items, next } = reply.data;
  return { ...reply, data: { items: items.map(noteInquiry), next } };
}

const GONE: Fault = {
  code: 'NOT_FOUND',
  reason: '没有找到这项核查。',
  remedy: '请回到核查列表查看。',
};

/** One inquiry as the server sees it now, wherever it is listed. */
export async function fetchInquiry(id: string): Promise<Reply<Listed>> {
  let at = 0;
  for (const pending of [true, false]) {
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const reply: Reply<Page<Listed>> = await inquiryPage(pending, cursor);
      if (!reply.ok) return reply;
      const found = reply.data.items.find((item) => item.id === id);
      if (found !== undefined) return { ...reply, data: found };
      at = reply.at;
      cursor = reply.data.next;
      if (cursor === null) break;
    }
  }
  return { ok: false, error: GONE, at };
}
