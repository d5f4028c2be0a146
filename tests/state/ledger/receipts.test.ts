import { keepReceipt, keptReceipts } from '../../../miniprogram/services/ledger-receipts';
import { receiptId } from '../../../miniprogram/shared/ledger/receipt';
import { sha256 } from '../../../miniprogram/shared/ledger/sha256';
import { aReceipt } from '../an-exhibit';

const storage = new Map<string, unknown>();
beforeEach(() => {
  storage.clear();
  const wx = {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorage: ({ key, data }: { key: string; data: unknown }) => storage.set(key, data),
  };
  Object.assign(globalThis, { wx });
});

const NONCE = 'c'.repeat(32);
const kept = (id: string, request: string, nonce = NONCE) => {
  keepReceipt('spring', aReceipt({ id, nonce }), request);
  return keptReceipts('spring')[0]?.own;
};

test('a receipt is this phone’s own only when its id comes from the request it sent', () => {
  const id = receiptId('request-1', NONCE, sha256);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(kept(id, 'request-1')).toBe(true);
});

test.each([
  ['made of another request', receiptId('request-2', NONCE, sha256), NONCE],
  ['with another nonce', receiptId('request-1', 'd'.repeat(32), sha256), NONCE],
  ['with a nonce that is no word', receiptId('request-1', NONCE, sha256), 'two words'],
  ['with nothing behind it', 'f'.repeat(32), ''],
])('one %s is not', (_, id, nonce) => {
  expect(kept(id, 'request-1', nonce)).toBe(false);
});

test('the same request makes another receipt with every nonce', () => {
  expect(receiptId('r', 'a', sha256)).not.toBe(receiptId('r', 'b', sha256));
});
