import { aPieceView } from '../../support/piece-view';
import { queueLine, reviewView } from '../../../miniprogram/packages/organizer/item-view';
import type { QueueItem } from '../../../miniprogram/shared/contract';
import { nothingRead } from '../../../miniprogram/packages/organizer/disclosure.state';
import { aCampaign } from '../submit/a-campaign';
import { anItem } from './an-item';

const NAME = { field: 'name', label: '姓名', personal: true };
const viewOf = (item: QueueItem, disclosure = nothingRead()) =>
  reviewView(item, aCampaign(), disclosure);

describe('an entry as an organizer sees it', () => {
  it('shows a picture itself when it has no preview, a film never', () => {
    expect(queueLine(anItem('a'), aCampaign()).preview).toBe('cloud://a.jpg');
    expect(queueLine(anItem('a', { kind: 'video', form: 'video' }), aCampaign()).preview).toBe('');
  });

  it('names theme and unit', () => {
    expect(queueLine(anItem('a'), aCampaign())).toMatchObject({
      theme: '敬业爱岗',
      unit: '沈阳市总工会',
    });
  });

  it('gives the facts as the cloud measured them', () => {
    expect(viewOf(anItem('a')).facts).toBe('JPEG · 4000×3000 · 3 MB');
    const film = anItem('f', {
      kind: 'video',
      form: 'video',
      pieces: [aPieceView({ mediaType: 'video/mp4', durationMs: 65_000 })],
    });
    expect(viewOf(film).facts).toBe('MP4 · 4000×3000 · 3 MB · 1 分 05 秒');
  });

  it('marks what was left open, and offers nothing more to read of that', () => {
    const view = viewOf(anItem('a'));
    expect(view.answers).toEqual([
      { field: 'unit', label: '单位', value: '沈阳市总工会', masked: false },
      { field: 'name', label: '姓名', value: '未填', masked: false },
    ]);
    expect(view.masked).toBe(false);
  });

  it('shows personal answers in part until they are read, then in full', () => {
    const item = anItem('a', { answers: [{ ...NAME, value: '王*明' }] });
    expect(viewOf(item)).toMatchObject({ answers: [{ masked: true }], masked: true, read: false });
    const full = [{ ...NAME, value: '王小明' }];
    expect(viewOf(item, { ...nothingRead(), full })).toMatchObject({
      answers: [{ value: '王小明', masked: false }],
      masked: false,
      read: true,
    });
  });

  it('shows no file before its inspection made one, and the original in its place once it is read', () => {
    const waiting = anItem('a', { pieces: [aPieceView({ file: null })] });
    expect(viewOf(waiting)).toMatchObject({ media: '', preview: '', original: '' });
    const original = { url: 'https://x/original.jpg', words: '3 MB' };
    expect(viewOf(anItem('a'), { ...nothingRead(), original })).toMatchObject({
      media: 'https://x/original.jpg',
      original: '3 MB',
    });
  });
});
