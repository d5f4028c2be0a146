import { emptyDraft, STEPS } from '../../../miniprogram/state/draft';
import {
  answer,
  chooseMedia,
  firstGap,
  goTo,
  afterFault,
  stepAfter,
  stepBefore,
  stepHead,
  stepOfFault,
} from '../../../miniprogram/pages/submit/submit.state';
import { formNotes } from '../../../miniprogram/state/form-notes';
import { checkForm } from '../../../miniprogram/shared/campaign/form';
import { aCampaign, aFullDraft, aMedia } from './a-campaign';

const campaign = aCampaign();

describe('walking the steps', () => {
  it('starts at the theme and cannot go past a gap', () => {
    const draft = emptyDraft();
    expect(firstGap(draft, campaign)).toBe('theme');
    expect(goTo(draft, campaign, 'confirm').step).toBe('theme');
  });

  it('goes back without losing anything', () => {
    const draft = goTo(aFullDraft(), campaign, 'confirm');
    const back = goTo(draft, campaign, 'theme');
    expect(back).toEqual({ ...draft, step: 'theme' });
    expect(goTo(back, campaign, 'confirm')).toEqual(draft);
  });

  it.each([
    ['theme', { theme: null }],
    ['file', { media: null }],
    ['author', { consent: null }],
    ['author', { consent: 'an older text' }],
    ['author', { answers: { name: '王芳', phone: '12345', title: '清晨' } }],
    ['confirm', {}],
  ])('finds the first gap at %s', (step, extra) => {
    expect(firstGap(aFullDraft(extra), campaign)).toBe(step);
  });

  it('shows done, present and later steps', () => {
    const draft = goTo(aFullDraft({ consent: null }), campaign, 'author');
    expect(stepHead(draft, campaign).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
      'todo',
    ]);
    expect(stepHead(draft, campaign).map(({ reachable }) => reachable)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('knows the steps before and after', () => {
    expect(STEPS.map(stepAfter)).toEqual(['file', 'author', 'confirm', null]);
    expect(STEPS.map(stepBefore)).toEqual([null, 'theme', 'file', 'author']);
  });
});

describe('the draft', () => {
  it('forgets an upload when another file is chosen', () => {
    const upload = {
      ticket: 't',
      filePath: 'f',
      previewPath: 'p',
      expiresAt: 1,
      file: 'cloud://f',
      preview: null,
    };
    const draft = chooseMedia(aFullDraft({ upload, lost: '图片' }), aMedia({ path: 'other' }));
    expect(draft.upload).toBeNull();
    expect(draft.lost).toBeNull();
  });

  it('keeps the other answers when one changes', () => {
    expect(answer(aFullDraft(), 'title', '夜班').answers).toEqual({
      name: '王芳',
      phone: '13800138000',
      title: '夜班',
    });
  });
});

describe('notes beside the fields', () => {
  it('says all at once and puts the cursor on the first', () => {
    const { notes, focus } = formNotes(checkForm(campaign, { phone: '1' }));
    expect(Object.keys(notes)).toEqual(['name', 'phone', 'title']);
    expect(focus).toBe('name');
  });

  it('ignores faults of other inputs', () => {
    expect(formNotes([{ path: 'theme', reason: '', remedy: '' }])).toEqual({
      notes: {},
      focus: null,
    });
  });
});

describe('where a fault of the server is mended', () => {
  const fault = { code: 'INVALID' as const, reason: '', remedy: '' };
  const refusal = {
    allowed: false as const,
    source: { reading: '' },
    facts: {},
    reason: '',
    remedy: '',
  };

  it.each([
    ['theme', { fields: [{ path: 'theme', reason: '', remedy: '' }] }],
    ['author', { fields: [{ path: 'answers.phone', reason: '', remedy: '' }] }],
    ['author', { fields: [{ path: 'consent', reason: '', remedy: '' }] }],
    ['file', { fields: [{ path: 'bytes', reason: '', remedy: '' }] }],
    ['file', { refusal: { ...refusal, rule: 'media.type' } }],
    ['file', { refusal: { ...refusal, rule: 'entry.duplicate' } }],
    ['confirm', { refusal: { ...refusal, rule: 'submission.window' } }],
    ['confirm', { refusal: { ...refusal, rule: 'upload.expired' } }],
    ['confirm', {}],
  ])('%s', (step, extra) => {
    expect(stepOfFault({ ...fault, ...extra })).toBe(step);
  });

  const upload = {
    ticket: 't',
    filePath: 'f',
    previewPath: 'p',
    expiresAt: 1,
    file: 'cloud://f',
    preview: null,
  };
  const sent = aFullDraft({ upload });

  it('withdraws the consent to a text that has changed', () => {
    const fields = [{ path: 'consent', reason: '', remedy: '' }];
    expect(afterFault(sent, { ...fault, fields })).toEqual({ ...sent, consent: null });
  });

  it.each([
    ['upload.expired', true],
    ['media.bytes', true],
    ['entry.duplicate', true],
    ['submission.window', false],
  ])('%s spoils the upload: %s', (rule, spoils) => {
    const after = afterFault(sent, { ...fault, refusal: { ...refusal, rule } });
    expect(after.upload).toEqual(spoils ? null : sent.upload);
  });

  it('a ticket the server does not know spoils the upload, a failed network does not', () => {
    expect(afterFault(sent, { ...fault, code: 'NOT_FOUND' }).upload).toBeNull();
    expect(afterFault(sent, { ...fault, code: 'NETWORK' })).toEqual(sent);
  });
});
