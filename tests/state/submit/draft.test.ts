import { emptyDraft, restoreDraft } from '../../../miniprogram/state/draft';
import { aCampaign, aFullDraft } from './a-campaign';

const campaign = aCampaign();

describe('a stored draft', () => {
  it('comes back as it was', () => {
    const upload = {
      ticket: 't',
      filePath: 'f',
      previewPath: 'p',
      expiresAt: 9,
      file: 'cloud://f',
      preview: null,
    };
    const draft = aFullDraft({ upload, step: 'confirm' });
    expect(restoreDraft(JSON.parse(JSON.stringify(draft)), campaign)).toEqual(draft);
  });

  it.each([
    [undefined],
    [null],
    [''],
    [42],
    [{ step: 'nowhere', media: { kind: 'sound' }, upload: 7 }],
  ])('of %p is an empty one', (stored) => {
    expect(restoreDraft(stored, campaign)).toEqual(emptyDraft());
  });

  it('drops what the campaign no longer has', () => {
    const stored = aFullDraft({ theme: 'gone', consent: '0', answers: { name: '王芳', fax: '1' } });
    expect(restoreDraft(stored, campaign)).toMatchObject({
      theme: null,
      consent: null,
      answers: { name: '王芳' },
    });
  });

  it('has no upload without its file', () => {
    const upload = {
      ticket: 't',
      filePath: 'f',
      previewPath: 'p',
      expiresAt: 9,
      file: null,
      preview: null,
    };
    expect(restoreDraft(aFullDraft({ upload, media: null }), campaign).upload).toBeNull();
  });
});
