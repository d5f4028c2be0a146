import { emptyDraft, holdsWork, restoreDraft, workOf } from '../../../miniprogram/state/draft';
import { aCampaign, aContent, aFullDraft, aRecord, aSentDraft } from './a-campaign';

const campaign = aCampaign();
const stored = (draft: unknown): unknown => JSON.parse(JSON.stringify(draft));

describe('a stored draft', () => {
  it('comes back as it was', () => {
    const draft = aSentDraft(aRecord(), { step: 'confirm' });
    expect(restoreDraft(stored(draft), campaign)).toEqual(draft);
  });

  it.each([
    [undefined],
    [null],
    [''],
    [42],
    [{ step: 'nowhere', kind: 'sound', contents: { image: { files: 7 }, sound: {} } }],
  ])('of %p is an empty one', (kept) => {
    expect(restoreDraft(kept, campaign)).toEqual(emptyDraft());
  });

  it('drops what the campaign no longer has', () => {
    const draft = aFullDraft({
      ...{ theme: 'gone', consent: '0', kind: 'gone' },
      contents: { gone: aContent() },
      answers: { name: '王芳', fax: '1' },
    });
    expect(restoreDraft(draft, campaign)).toMatchObject({
      ...{ theme: null, consent: null, kind: null },
      contents: {},
      answers: { name: '王芳' },
    });
  });

  it('keeps works of several kinds side by side', () => {
    const video = aContent({ carrier: 'upload', files: [], link: 'https://a.cn/b' });
    const draft = aFullDraft({ contents: { image: aContent(), video } });
    expect(Object.keys(restoreDraft(stored(draft), campaign).contents)).toEqual(['image', 'video']);
    expect(workOf({ ...draft, kind: 'video' }, campaign)?.content).toEqual(video);
  });
});

test.each([
  ['nothing', {}, false],
  ['a theme', { theme: 'work' }, true],
  ['a kind alone', { kind: 'image' }, false],
  ['blank words', { contents: { image: aContent({ files: [], text: ' \n' }) } }, false],
  ['words', { contents: { image: aContent({ files: [], text: '一' }) } }, true],
  ['a file that is lost', { contents: { image: aContent({ files: [], lost: ['图片'] }) } }, true],
])('a draft that holds %s would be missed: %s', (_what, extra, held) => {
  expect(holdsWork({ ...emptyDraft(), ...extra })).toBe(held);
});
