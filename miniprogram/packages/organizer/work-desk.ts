import { call } from '../../services/call';
import type { QueueItem } from '../../shared/contract/index';
import * as state from './disclosure.state';
import { openAbout } from './way-out';

/** Asks for what the sheet is open for; the server writes the disclosure down with its purpose. */
async function readWork(
  id: string,
  purpose: string,
  disclosure: state.Disclosure,
): Promise<state.Disclosure> {
  switch (disclosure.asking) {
    case 'answers':
      return state.withAnswers(
        disclosure,
        await call('personal.show', { kind: 'entry', id, purpose }),
      );
    case 'original':
      return state.withOriginal(
        disclosure,
        await call('entry.original', { id, piece: disclosure.piece, purpose }),
      );
    case '':
      return disclosure;
  }
}

/** The page that the behavior is of. */
interface WorkPage {
  data: { disclosure: state.Disclosure; inspecting: boolean };
  setData(changes: object): void;
  /** The work on the page. */
  item: QueueItem | null;
  /** Shows the work as it is now, with what was read of it. */
  again(item: QueueItem): void;
}

/** The work as the server sees it now, in the place of what is shown of it. */
export async function refreshWork(page: WorkPage): Promise<void> {
  const id = page.item?.id ?? '';
  const reply = await call('entry.find', { query: id });
  if (page.item?.id !== id) return;
  if (!reply.ok) return page.setData({ 'disclosure.refused': reply.error });
  const item = reply.data.items.find((one) => one.id === id);
  if (item !== undefined) page.again(item);
}

/** What a page with a `work-record` does when it is asked for: disclosures in full, one more inspection, a second look. */
export const workDesk = Behavior({
  data: { disclosure: state.nothingRead(), inspecting: false },
  methods: {
    ask({ detail }: WechatMiniprogram.CustomEvent<{ what: state.Readable; piece?: number }>) {
      const { what, piece } = detail;
      this.setData({ disclosure: state.askFor(this.data.disclosure, what, piece) });
    },
    closeAsk() {
      this.setData({ disclosure: state.askFor(this.data.disclosure, '') });
    },
    async read({ detail }: WechatMiniprogram.CustomEvent<{ purpose: string }>) {
      const page = this as unknown as WorkPage;
      const { item } = page;
      const { disclosure } = page.data;
      if (item === null || disclosure.busy) return;
      page.setData({ disclosure: state.whileAsked(disclosure) });
      const read = await readWork(item.id, detail.purpose, disclosure);
      // Somebody has gone on to another work, to whom this disclosure says nothing.
      if (page.item?.id !== item.id) return;
      page.setData({ disclosure: read });
      page.again(page.item);
    },
    async inspect() {
      const page = this as unknown as WorkPage;
      const { item } = page;
      if (item === null || page.data.inspecting) return;
      page.setData({ inspecting: true, 'disclosure.refused': null });
      const reply = await call('entry.inspect', { id: item.id });
      page.setData({ inspecting: false });
      if (page.item?.id !== item.id) return;
      if (reply.ok) page.again(reply.data.entry);
      else page.setData({ 'disclosure.refused': reply.error });
    },
    refresh() {
      return refreshWork(this as unknown as WorkPage);
    },
    go({ detail }: WechatMiniprogram.CustomEvent<{ page: string }>) {
      const { item } = this as unknown as WorkPage;
      if (item !== null) openAbout(detail.page, item.id);
    },
  },
});
