import { queueLine, reviewView } from '../../../miniprogram/packages/organizer/item-view';
import { aCampaign } from '../submit/a-campaign';
import { anItem } from './an-item';

describe('an entry as an organizer sees it', () => {
  it('shows a picture itself when it has no preview, a film never', () => {
    expect(queueLine(anItem('a'), aCampaign()).preview).toBe('cloud://a.jpg');
    expect(queueLine(anItem('a', { kind: 'video' }), aCampaign()).preview).toBe('');
  });

  it('names theme and unit', () => {
    expect(queueLine(anItem('a'), aCampaign())).toMatchObject({
      theme: '敬业爱岗',
      unit: '沈阳市总工会',
    });
  });

  it('gives the facts as the cloud measured them', () => {
    const { media } = anItem('a');
    expect(reviewView(anItem('a'), aCampaign()).facts).toBe('JPEG · 4000×3000 · 3 MB');
    const film = anItem('f', {
      kind: 'video',
      media: { ...media, type: 'video/mp4', durationMs: 65_000 },
    });
    expect(reviewView(film, aCampaign()).facts).toBe('MP4 · 4000×3000 · 3 MB · 1 分 05 秒');
  });

  it('marks what was left open', () => {
    expect(reviewView(anItem('a'), aCampaign()).answers).toEqual([
      { label: '单位', value: '沈阳市总工会' },
      { label: '姓名', value: '未填' },
    ]);
  });
});
