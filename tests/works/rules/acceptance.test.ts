import type { CheckView, InspectionView } from '../../../miniprogram/shared/contract';
import { checklistFor, mayAccept, unsigned } from '../../../miniprogram/shared/works/acceptance';
import type { CheckState, InspectionState } from '../../../miniprogram/shared/vocabulary';
import { CHECK_STATES, INSPECTION_STATES } from '../../../miniprogram/shared/vocabulary';

const office = {
  acceptance: [
    { id: 'clear', text: '图片清晰', source: { reading: '由审核人员判断' }, kinds: ['video'] },
  ],
};
const inspection = (state: InspectionState): InspectionView => ({
  state,
  reason: null,
  remedy: null,
  at: null,
});
const check = (part: CheckView['part'], state: CheckState, label: string | null = null) => ({
  part,
  state,
  label,
  at: 0,
});
const ids = (kind: 'image' | 'video', checks: CheckView[]) =>
  checklistFor(office, { kind, form: kind, checks }).map(({ id }) => id);

describe('a work is accepted', () => {
  test.each(INSPECTION_STATES)('by its inspection: %s', (state) => {
    const decision = mayAccept({ inspection: inspection(state), checks: [] });
    expect(decision.allowed).toBe(state === 'passed');
  });

  test.each(CHECK_STATES)('by its checks: %s', (state) => {
    const checks = [check('text', 'passed'), check('picture', state)];
    const decision = mayAccept({ inspection: inspection('passed'), checks });
    expect(decision.allowed).toBe(!['due', 'asked'].includes(state));
  });

  test('the inspection is told before the checks, and its own words are kept', () => {
    const failed = { ...inspection('failed'), reason: '文件打不开。' };
    const decision = mayAccept({ inspection: failed, checks: [check('text', 'due')] });
    expect(decision).toMatchObject({ rule: 'entry.inspected', reason: '文件打不开。' });
  });
});

describe('what has to be signed', () => {
  test('the points of a checklist that is asked of every kind, of a picture too', () => {
    const point = { id: 'rights', text: '没有侵权', source: { reading: '由审核人员判断' } };
    const asked = checklistFor(
      { acceptance: [{ ...point, kinds: null }] },
      { kind: 'image', form: 'image', checks: [check('text', 'passed')] },
    );
    expect(asked).toEqual([point]);
  });

  test('nothing for a picture that passed', () => {
    expect(ids('image', [check('text', 'passed'), check('picture', 'passed')])).toEqual([]);
  });

  test('every point and the watching for a film, whatever its checks say', () => {
    expect(ids('video', [check('text', 'passed')])).toEqual(['watched', 'clear']);
  });

  test.each(['doubtful', 'unknown'] as const)('what a person judged: %s', (state) => {
    expect(ids('image', [check('text', state), check('picture', 'passed')])).toEqual([
      'judged-text',
    ]);
    expect(ids('video', [check('text', state), check('picture', state)])).toEqual([
      'watched',
      'clear',
      'judged-text',
      'judged-picture',
    ]);
  });

  test('what WeChat took it for is part of what is signed', () => {
    const [point] = checklistFor(office, {
      ...{ kind: 'image', form: 'image' },
      checks: [check('picture', 'doubtful', '广告')],
    });
    expect(point?.text).toContain('（广告）');
  });

  test('of a group, what is doubtful in several pictures is one point', () => {
    const checks = [
      check('picture', 'doubtful', '广告'),
      check('picture', 'unknown'),
      check('picture', 'passed'),
      check('picture', 'doubtful', '广告'),
    ];
    const points = checklistFor(office, { kind: 'image', form: 'image', checks });
    expect(points.map(({ text }) => text)).toEqual([
      '微信认为图片可疑（广告），微信没有给出图片的检查结果，我已亲自看过图片，可以公开',
    ]);
    const decision = mayAccept({
      inspection: inspection('passed'),
      checks: [check('picture', 'due'), check('picture', 'asked')],
    });
    expect(decision).toMatchObject({ facts: { checking: '图片' } });
  });

  test('what nothing could measure, with its piece where there are several', () => {
    const source = { clause: '时长在3分钟以内' };
    const confirm = [
      { id: 'opened-1', text: '打开过链接', source, at: 1 },
      { id: 'measure-pictures-0', text: '张数不少于 2 张', source, at: null },
    ];
    const listed = { kind: 'image', form: 'image', checks: [], confirm } as const;
    const piece = { text: null, caption: '' };
    const words = (pieces: { text: null; caption: string }[]) =>
      checklistFor(office, { ...listed, pieces }).map(({ text }) => text);
    expect(words([piece, piece])).toEqual(['第 2 件：打开过链接', '张数不少于 2 张']);
    expect(words([piece])).toEqual(['打开过链接', '张数不少于 2 张']);
  });

  test.each([
    ['no words', { text: null, caption: '' }, '读过标题、简介和姓名'],
    ['a caption', { text: null, caption: '早晨' }, '读过标题、简介、正文、说明和姓名'],
    ['a text', { text: '山里', caption: '' }, '读过标题、简介、正文、说明和姓名'],
  ])('of a work with %s, what was read', (_title, piece, said) => {
    const checks = [check('text', 'unknown')];
    const work = { kind: 'image', form: 'image', checks, pieces: [piece] } as const;
    expect(checklistFor(office, work)[0]?.text).toContain(said);
  });

  test('a point that is not there signs nothing', () => {
    const points = checklistFor(office, { kind: 'video', form: 'video', checks: [] });
    expect(unsigned(points, ['clear', 'anything']).map(({ id }) => id)).toEqual(['watched']);
    expect(unsigned(points, ['watched', 'clear'])).toEqual([]);
  });
});
