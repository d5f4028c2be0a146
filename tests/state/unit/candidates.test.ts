import type { Candidate, Page } from '../../../miniprogram/shared/contract';
import {
  nextCandidates,
  noCandidates,
  refreshed,
  withCandidate,
} from '../../../miniprogram/packages/unit/pages/desk/candidates';
import { aCandidate } from './a-desk';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

beforeAll(() => {
  setOpenCampaign('zhongai-liaoning');
});

const FAILED = { code: 'NETWORK' as const, reason: '', remedy: '' };

/** A server with these pages, by cursor. */
function aServer(pages: Record<string, Page<Candidate> | null>) {
  const asked: (string | null)[] = [];
  const callFunction = ({ data }: { data: { input: { cursor: string | null } } }) => {
    const { cursor } = data.input;
    asked.push(cursor);
    const page = pages[cursor ?? ''] ?? null;
    const result = page ? { ok: true, at: 0, data: page } : { ok: false, at: 0, error: FAILED };
    return Promise.resolve({ result });
  };
  Object.assign(globalThis, { wx: { cloud: { callFunction } } });
  return asked;
}

const work = (entry: string, votes = 0) => aCandidate({ entry, votes });
const two = { '': { items: [work('a')], next: 'p2' }, p2: { items: [work('b')], next: null } };
const nothing = () => undefined;

test('grows page by page to its end', async () => {
  const asked = aServer(two);
  const first = await refreshed(noCandidates('image'));
  expect(first.list.phase).toBe('ready');
  const all = await nextCandidates(first, nothing);
  expect(all.list).toMatchObject({ phase: 'end', items: [{ id: 'a' }, { id: 'b' }] });
  expect(await nextCandidates(all, nothing)).toEqual(all);
  expect(asked).toEqual([null, 'p2']);
});

test('asked for again, as much is there as before', async () => {
  aServer(two);
  const all = await nextCandidates(await refreshed(noCandidates(null)), nothing);
  const asked = aServer({ ...two, '': { items: [work('a', 5)], next: 'p2' } });
  const again = await refreshed(all);
  expect(again.list.items.map(({ id, votes }) => [id, votes])).toEqual([
    ['a', 5],
    ['b', 0],
  ]);
  expect(asked).toEqual([null, 'p2']);
});

test('a failure keeps what is shown, and says so where nothing is', async () => {
  aServer({ '': null });
  expect((await refreshed(noCandidates(null))).list).toMatchObject({
    phase: 'failed',
    fault: FAILED,
  });
  aServer(two);
  const first = await refreshed(noCandidates(null));
  aServer({ '': null, p2: null });
  expect(await refreshed(first)).toEqual(first);
  expect((await nextCandidates(first, nothing)).list).toMatchObject({
    phase: 'moreFailed',
    items: [{ id: 'a' }],
  });
});

test('one candidate changes in its place', async () => {
  aServer({ '': { items: [work('a'), work('b')], next: null } });
  const list = await refreshed(noCandidates(null));
  const seat = { quota: 'image-seats', seat: 1 };
  const after = withCandidate(list, aCandidate({ entry: 'b', seat }));
  expect(after.list.items.map(({ id, seat: at }) => [id, at])).toEqual([
    ['a', null],
    ['b', seat],
  ]);
});
