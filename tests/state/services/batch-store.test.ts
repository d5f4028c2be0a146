import { emptyBatch, restoreBatch } from '../../../miniprogram/services/batch';
import { loadBatch, saveBatch, saveBatchSoon } from '../../../miniprogram/services/batch-store';
import { learnServerTime } from '../../../miniprogram/services/clock';
import { aBatch, aBatchCampaign, aFault, aPicture, aRow, NETWORK, RECORD } from '../unit/a-batch';
import { aPhone } from './a-phone';

const campaign = aBatchCampaign();
const NOW = 5_000_000;
const small = new Uint8Array(3);
const filesOf = (...ids: string[]) =>
  new Map([
    ['wxfile://store/small.jpg', small] as const,
    ...ids.map((id) => [`wxfile://store/${id}.jpg`, small] as const),
  ]);

beforeEach(() => learnServerTime(NOW));

describe('a kept batch', () => {
  it('comes back with files, authors, tickets and results after a restart', async () => {
    aPhone({ files: filesOf('a', 'b', 'c', 'd') });
    const batch = aBatch([
      aRow('a', { theme: 'home', content: aPicture('a', { ...RECORD, expiresAt: NOW + 1000 }) }),
      aRow('b', { result: { state: 'failed', fault: NETWORK } }),
      aRow('c', { result: { state: 'refused', fault: aFault('media.type') } }),
      aRow('d', { result: { state: 'done', entry: 'e', preview: 'cloud://p' } }),
    ]);
    saveBatch(campaign.id, batch);
    expect(await loadBatch(campaign)).toEqual(batch);
  });

  it('names the file that the phone has cleaned away, and keeps its author', async () => {
    aPhone({ files: filesOf('a') });
    saveBatch(campaign.id, aBatch([aRow('a'), aRow('b')]));
    const { rows } = await loadBatch(campaign);
    expect(rows[0]).toEqual(aRow('a'));
    expect(rows[1]).toMatchObject({
      content: { files: [], lost: ['图片（3.8 MB）'] },
      answers: { name: '王芳' },
    });
    // Still so the next time, when no trace of the file is left.
    saveBatch(campaign.id, { ...emptyBatch(), rows });
    expect((await loadBatch(campaign)).rows[1]).toMatchObject({
      content: { lost: ['图片（3.8 MB）'] },
    });
  });

  it.each([
    [NOW + 1000, true],
    [NOW - 1000, false],
  ])('with its file in the cloud until %i needs no local one: %s', async (expiresAt, usable) => {
    aPhone();
    saveBatch(
      campaign.id,
      aBatch([aRow('a', { content: aPicture('a', { ...RECORD, expiresAt }) })]),
    );
    expect((await loadBatch(campaign)).rows[0]?.content.files.length).toBe(usable ? 1 : 0);
  });

  it('is not kept at every letter, and the latest words win', () => {
    jest.useFakeTimers();
    const { storage } = aPhone();
    saveBatchSoon('c', aBatch([], { unit: '沈' }));
    saveBatchSoon('c', aBatch([], { unit: '沈阳' }));
    expect(storage.size).toBe(0);
    jest.advanceTimersByTime(1000);
    expect(storage.get('batch:c')).toMatchObject({ unit: '沈阳' });
    jest.useRealTimers();
  });
});

describe('a stored batch', () => {
  it.each([[undefined], [''], [7], [{ rows: 'many' }], [{ rows: [null, 3, { id: 'x' }] }]])(
    'of %p is an empty one',
    (stored) => {
      expect(restoreBatch(stored, campaign)).toEqual(emptyBatch());
    },
  );

  it('drops what the campaign no longer has', () => {
    const stored = aBatch([aRow('a', { theme: 'gone', answers: { name: '王芳', fax: '1' } })], {
      theme: 'gone',
      consent: '0',
    });
    expect(restoreBatch(stored, campaign)).toMatchObject({
      theme: null,
      consent: null,
      rows: [{ theme: null, answers: { name: '王芳' } }],
    });
  });

  it('opens a row again whose result cannot be read', () => {
    const stored = {
      rows: [{ ...aRow('a'), result: { state: 'failed', fault: { code: 'ODD' } } }],
    };
    expect(restoreBatch(stored, campaign).rows[0]?.result).toEqual({ state: 'open' });
  });
});
