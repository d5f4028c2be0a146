import {
  fetchInquiry,
  inquiryPage,
  knownInquiry,
  noteInquiry,
} from '../../../miniprogram/packages/organizer/inquiry-desk';
import { anItem } from '../own/an-inquiry';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

beforeAll(() => {
  setOpenCampaign('zhongai-liaoning');
});

const FAILED = { code: 'NETWORK' as const, reason: '', remedy: '' };

interface Asked {
  pending: boolean;
  cursor: string | null;
}

/** A server with these pages, by list and cursor; others fail. */
function aServer(pages: Record<string, { items: object[]; next: string | null }>) {
  const asked: string[] = [];
  const callFunction = ({ data: { input } }: { data: { input: Asked } }) => {
    const name = `${input.pending ? 'pending' : 'decided'}:${input.cursor ?? ''}`;
    asked.push(name);
    const data = pages[name];
    const result = data ? { ok: true, at: 0, data } : { ok: false, at: 0, error: FAILED };
    return Promise.resolve({ result });
  };
  Object.assign(globalThis, { wx: { cloud: { callFunction } } });
  return asked;
}
const work = (entry: string) => anItem({ entry });

test('what a list has shown opens without being asked for, and a verdict replaces it', async () => {
  aServer({ 'pending:': { items: [work('a')], next: null } });
  await inquiryPage(true, null);
  expect(knownInquiry('preliminary:a')).toMatchObject({ entry: 'a', held: 80 });
  noteInquiry(anItem({ entry: 'a', held: 0 }));
  expect(knownInquiry('preliminary:a')?.held).toBe(0);
  expect(knownInquiry('preliminary:b')).toBeNull();
});

test('opened by a link, it is looked for in both lists, page by page', async () => {
  const asked = aServer({
    'pending:': { items: [work('a')], next: 'p2' },
    'pending:p2': { items: [work('b')], next: null },
    'decided:': { items: [work('c')], next: null },
  });
  expect(await fetchInquiry('preliminary:c')).toMatchObject({ ok: true, data: { entry: 'c' } });
  expect(asked).toEqual(['pending:', 'pending:p2', 'decided:']);
  const gone = await fetchInquiry('preliminary:d');
  expect(gone).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test('a failure on the way is told as it is', async () => {
  aServer({ 'pending:': { items: [work('a')], next: 'p2' } });
  expect(await fetchInquiry('preliminary:z')).toMatchObject({ ok: false, error: FAILED });
});
