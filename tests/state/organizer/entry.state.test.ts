import * as state from '../../../miniprogram/packages/organizer/pages/entry/entry.state';
import { nothingRead } from '../../../miniprogram/packages/organizer/disclosure.state';
import type { QueueItem } from '../../../miniprogram/shared/contract';
import { ENTRY_STATES } from '../../../miniprogram/shared/vocabulary';
import { anItem } from './an-item';
import { premises } from './premises';

const { campaign, office } = premises();

const recordOf = (item: QueueItem) => state.recordView(item, campaign, nothingRead());

describe('a single entry', () => {
  it('is found in whatever state, with its number once it has one', () => {
    const lines = ENTRY_STATES.map((one) => state.foundLine(anItem('a', { state: one }), campaign));
    expect(new Set(lines.map(({ state: words }) => words)).size).toBe(ENTRY_STATES.length);
    expect(lines[0]?.number).toBe('');
    const published = anItem('a', { state: 'published', number: 12, edition: 3 });
    expect(state.foundLine(published, campaign).number).toBe('12 号');
    expect(recordOf(published).printed).toBe('12 号，第 3 期');
  });

  it('says which unit it belongs to, or what its author typed instead', () => {
    expect(recordOf(anItem('a'))).toMatchObject({
      belongsTo: '未归属名单中的单位',
      typedUnit: '作者填写：沈阳市总工会',
    });
    const belongsTo = { id: 'u', name: '大连市总工会', level: 'city' };
    expect(recordOf(anItem('a', { belongsTo }))).toMatchObject({
      belongsTo: '大连市总工会',
      typedUnit: '',
    });
  });

  it('says who sent it in', () => {
    expect(recordOf(anItem('a', { channel: 'unit' })).channel).toMatch(/代为上传/);
  });

  it('is disqualified only on a ground of the campaign, with its word', () => {
    expect(state.groundsOf(office)[0]).toMatchObject({ source: expect.stringMatching(/通知原文/) });
    expect(state.disqualifyRefusal(office)).toBeNull();
    expect(state.disqualifyRefusal({ disqualification: null })?.rule).toBe('disqualify.grounds');
  });

  it('says what disqualifying does: more to a published entry than to one that waits', () => {
    expect(state.effectsOf('published').join('')).toMatch(/撤下.*名单.*证书/);
    expect(state.effectsOf('accepted').join('')).not.toMatch(/撤下/);
    for (const one of ENTRY_STATES) expect(state.effectsOf(one).join('')).toMatch(/不能撤销/);
  });
});
