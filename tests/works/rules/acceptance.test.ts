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

  test('a point that is not there signs nothing', () => {
    const points = checklistFor(office, { kind: 'video', form: 'video', checks: [] });
    expect(unsigned(points, ['clear', 'anything']).map(({ id }) => id)).toEqual(['watched']);
    expect(unsigned(points, ['watched', 'clear'])).toEqual([]);
  });
});
