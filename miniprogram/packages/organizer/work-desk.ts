import { call } from '../../services/call';
import { copyText } from '../../services/clipboard';
import type { QueueItem } from '../../shared/contract/index';
import * as state from './reading.state';
import { openAbout } from './way-out';

/** Asks for what the sheet is open for; the server writes the reading down with its purpose. */
async function readWork(
  id: string,
  purpose: string,
  reading: state.Reading,
): Promise<state.Reading> {
  switch (reading.asking) {
    case 'answers':
      return state.withAnswers(
        reading,
        await call('personal.show', { kind: 'entry', id, purpose }),
      );
    case 'original':
      return state.withOriginal(reading, await call('entry.original', { id, purpose }));
    case '':
      return reading;
  }
}

/** The page that the behavior is of. */
interface WorkPage {
  data: { reading: state.Reading; inspecting: boolean };
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
  if (!reply.ok) return page.setData({ 'reading.refused': reply.error });
  const item = reply.data.items.find((one) => one.id === id);
  if (item !== undefined) page.again(item);
}

/** What a page with a `work-record` does when it is asked for: readings in full, one more inspection, a second look. */
export const workDesk = Behavior({
  data: { reading: state.nothingRead(), inspecting: false },
  methods: {
    ask({ detail }: WechatMiniprogram.CustomEvent<{ what: state.Readable }>) {
      this.setData({ reading: state.askFor(this.data.reading, detail.what) });
    },
    closeAsk() {
      this.setData({ reading: state.askFor(this.data.reading, '') });
    },
    async read({ detail }: WechatMiniprogram.CustomEvent<{ purpose: string }>) {
      const page = this as unknown as WorkPage;
      const { item } = page;
      const { reading } = page.data;
      if (item === null || reading.busy) return;
      page.setData({ reading: state.whileAsked(reading) });
      const read = await readWork(item.id, detail.purpose, reading);
      // Somebody has gone on to another work, to whom this reading says nothing.
      if (page.item?.id !== item.id) return;
      page.setData({ reading: read });
      page.again(page.item);
    },
    async inspect() {
      const page = this as unknown as WorkPage;
      const { item } = page;
      if (item === null || page.data.inspecting) return;
      page.setData({ inspecting: true, 'reading.refused': null });
      const reply = await call('entry.inspect', { id: item.id });
      page.setData({ inspecting: false });
      if (page.item?.id !== item.id) return;
      if (reply.ok) page.again(reply.data.entry);
      else page.setData({ 'reading.refused': reply.error });
    },
    refresh() {
      return refreshWork(this as unknown as WorkPage);
    },
    async copy() {
      const { original } = this.data.reading;
      if (original !== null) await copyText(original.url);
    },
    go({ detail }: WechatMiniprogram.CustomEvent<{ page: string }>) {
      const { item } = this as unknown as WorkPage;
      if (item !== null) openAbout(detail.page, item.id);
    },
  },
});
