import { asAuthor, asContact } from '../../../miniprogram/packages/own/inquiries';
import { dropAppeal, keepAppeal, keptAppeal } from '../../../miniprogram/services/appeal-drafts';
import { anOwnInquiry } from './an-inquiry';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

beforeAll(() => {
  setOpenCampaign('zhongai-liaoning');
});

const FAILED = { code: 'NETWORK' as const, reason: '', remedy: '' };

/** A phone with storage, and a server that answers these. */
function aWorld(answers: Record<string, object | null>) {
  const asked: { action: string; input: unknown }[] = [];
  const stored = new Map<string, unknown>();
  const callFunction = ({ data }: { data: { action: string; input: unknown } }) => {
    asked.push({ action: data.action, input: data.input });
    const found = answers[data.action] ?? null;
    const result = found ? { ok: true, at: 0, data: found } : { ok: false, at: 0, error: FAILED };
    return Promise.resolve({ result });
  };
  Object.assign(globalThis, {
    wx: {
      cloud: { callFunction },
      getStorageSync: (key: string) => stored.get(key) ?? '',
      setStorage: ({ key, data }: { key: string; data: unknown }) => stored.set(key, data),
      removeStorageSync: (key: string) => stored.delete(key),
    },
  });
  return asked;
}

test('the author reads all rounds of the entry at once, the contact page by page', async () => {
  const { id, ...inquiry } = anOwnInquiry();
  const asked = aWorld({
    'inquiry.show': { inquiries: [inquiry, { ...inquiry, round: 'final' }] },
    'union.inquiries': { items: [inquiry], next: 'p2' },
  });
  const own = await asAuthor('e1').page(null);
  expect(own.ok && own.data).toMatchObject({ items: [{ id }, { id: 'final:e1' }], next: null });
  const unit = await asContact().page('p1');
  expect(unit.ok && unit.data).toMatchObject({ items: [{ id }], next: 'p2' });
  expect(asked).toEqual([
    { action: 'inquiry.show', input: { entry: 'e1' } },
    { action: 'union.inquiries', input: { cursor: 'p1' } },
  ]);
});

test('each appeals in their own name', async () => {
  const asked = aWorld({});
  const reply = await asAuthor('e1').appeal(anOwnInquiry(), '说明');
  await asContact().appeal(anOwnInquiry(), '说明');
  const input = { round: 'preliminary', entry: 'e1', text: '说明' };
  expect(reply).toMatchObject({ ok: false, error: FAILED });
  expect(asked).toEqual([
    { action: 'inquiry.appeal', input },
    { action: 'union.appeal', input },
  ]);
});

test('what was not sent stays on the phone, for each work and round apart', () => {
  aWorld({});
  keepAppeal('preliminary', 'e1', '没写完');
  expect(keptAppeal('preliminary', 'e1')).toBe('没写完');
  expect(keptAppeal('final', 'e1')).toBe('');
  dropAppeal('preliminary', 'e1');
  expect(keptAppeal('preliminary', 'e1')).toBe('');
});
