import { emptyDraft, STEPS } from '../../../miniprogram/state/draft';
import {
  answer,
  changeWork,
  complete,
  settled,
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
import { onlyFile } from '../../../miniprogram/state/content-edit';
import { aCampaign, aFullDraft, aMedia, aRecord, aSentDraft } from './a-campaign';

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
    ['file', { kind: null }],
    ['file', { contents: {} }],
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
    expect(STEPS.map((step) => stepBefore(step, campaign))).toEqual([
      null,
      'theme',
      'file',
      'author',
    ]);
  });

  it('asks for no theme and no kind where there is only one', () => {
    const [theme] = campaign.themes;
    const [kind] = campaign.kinds;
    const small = { ...campaign, themes: [theme!], kinds: [kind!] };
    const draft = settled(emptyDraft(), small);
    expect(draft).toMatchObject({ step: 'file', theme: 'work', kind: 'image' });
    expect(stepHead(draft, small).map(({ id, number }) => [id, number])).toEqual([
      ['file', 1],
      ['author', 2],
      ['confirm', 3],
    ]);
    expect(stepBefore('file', small)).toBeNull();
  });
});

describe('the draft', () => {
  it('forgets an upload when another file is chosen', () => {
    const draft = changeWork(aSentDraft(aRecord()), campaign.kinds[0]!, (content) =>
      onlyFile({ ...content, lost: ['图片'] }, 'p2', aMedia({ path: 'other' })),
    );
    expect(draft.contents['image']).toMatchObject({ upload: null, lost: [] });
    expect(draft.contents['image']?.files.map(({ id }) => id)).toEqual(['p2']);
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
    ['file', { fields: [{ path: 'pieces.1.caption', reason: '', remedy: '' }] }],
    ['author', { fields: [{ path: 'declared.madeIn', reason: '', remedy: '' }] }],
    ['file', { refusal: { ...refusal, rule: 'media.type' } }],
    ['file', { refusal: { ...refusal, rule: 'entry.duplicate' } }],
    ['file', { refusal: { ...refusal, rule: 'measure.seconds' } }],
    ['file', { refusal: { ...refusal, rule: 'pieces.most' } }],
    ['file', { refusal: { ...refusal, rule: 'document.noText' } }],
    ['file', { refusal: { ...refusal, rule: 'link.host' } }],
    ['confirm', { refusal: { ...refusal, rule: 'submission.window' } }],
    ['confirm', { refusal: { ...refusal, rule: 'upload.expired' } }],
    ['confirm', {}],
  ])('%s', (step, extra) => {
    expect(stepOfFault({ ...fault, ...extra })).toBe(step);
  });

  const sent = aSentDraft(aRecord());
  const uploadOf = (draft: typeof sent) => draft.contents['image']?.upload;

  it('withdraws the consent to a text that has changed', () => {
    const fields = [{ path: 'consent', reason: '', remedy: '' }];
    expect(afterFault(sent, campaign, { ...fault, fields })).toEqual({ ...sent, consent: null });
  });

  it.each([
    ['upload.expired', true],
    ['media.bytes', true],
    ['entry.duplicate', true],
    ['submission.window', false],
  ])('%s spoils the upload: %s', (rule, spoils) => {
    const after = afterFault(sent, campaign, { ...fault, refusal: { ...refusal, rule } });
    expect(uploadOf(after)).toEqual(spoils ? null : aRecord());
  });

  it('a ticket the server does not know spoils the upload, a failed network does not', () => {
    expect(uploadOf(afterFault(sent, campaign, { ...fault, code: 'NOT_FOUND' }))).toBeNull();
    expect(afterFault(sent, campaign, { ...fault, code: 'NETWORK' })).toEqual(sent);
  });

  it('a warning that can be sent all the same spoils nothing', () => {
    const facts = { acknowledge: 'measure.characters' };
    const warning = { ...refusal, rule: 'measure.characters', facts };
    expect(afterFault(sent, campaign, { ...fault, refusal: warning })).toEqual(sent);
  });
});

test('only a draft with nothing missing is sent', () => {
  expect(complete(aFullDraft(), campaign)).toMatchObject({ kind: 'image', theme: 'work' });
  expect(complete(aFullDraft({ consent: null }), campaign)).toBeNull();
  expect(complete(aFullDraft({ contents: {} }), campaign)).toBeNull();
  expect(complete(aFullDraft({ answers: {} }), campaign)).toBeNull();
});
