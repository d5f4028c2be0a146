import * as state from '../../../miniprogram/packages/organizer/pages/review/review.state';
import type { QueueItem } from '../../../miniprogram/shared/contract';
import { checkReason } from '../../../miniprogram/shared/campaign/reason';
import { ENTRY_STATES } from '../../../miniprogram/shared/vocabulary';
import { anItem } from './an-item';
import { premises } from './premises';

const { office } = premises();
const view = (own: Partial<QueueItem>, signed: readonly string[] = []) =>
  state.acceptView(anItem('a', own), office, signed);
const doubtful = { part: 'picture' as const, state: 'doubtful' as const, label: '广告', at: 0 };
const failed = { state: 'failed' as const, reason: '文件打不开。', remedy: '请重传。', at: 0 };

describe('accepting a work', () => {
  it('needs nothing more of a picture that passed every check', () => {
    expect(view({})).toEqual({ refusal: null, points: [], todo: '' });
  });

  it('waits for the inspection and the checks, and says so before it asks for a signature', () => {
    expect(view({ inspection: { ...failed, state: 'waiting', reason: null } })).toMatchObject({
      refusal: { rule: 'entry.inspected' },
      points: [],
    });
    expect(
      view({ kind: 'video', form: 'video', checks: [{ ...doubtful, state: 'asked' }] }),
    ).toMatchObject({
      refusal: { rule: 'entry.checking' },
      points: [],
    });
  });

  it('counts the points of a film that are not signed, and works when none is left', () => {
    const { points, todo } = view({ kind: 'video', form: 'video' });
    expect(points.map(({ id }) => id)).toEqual([
      'watched',
      ...office.acceptance.map(({ id }) => id),
    ]);
    expect(points.every(({ source }) => /^通知原文|^主办方规定/.test(source))).toBe(true);
    expect(todo).toBe(`还有 ${points.length} 项没有确认，确认后才能通过`);
    const signed = points.map(({ id }) => id);
    expect(view({ kind: 'video', form: 'video' }, signed.slice(1)).todo).toMatch(/还有 1 项/);
    expect(view({ kind: 'video', form: 'video' }, signed).todo).toBe('');
  });

  it('asks to judge what WeChat doubts; a signature for something else does not count', () => {
    expect(view({ checks: [doubtful] }, ['watched'])).toMatchObject({
      points: [{ id: 'judged-picture', signed: false }],
      todo: expect.stringMatching(/1 项/),
    });
  });

  it('takes a signature back', () => {
    expect(state.toggleSigned(state.toggleSigned([], 'watched'), 'clear')).toEqual([
      'watched',
      'clear',
    ]);
    expect(state.toggleSigned(['watched', 'clear'], 'watched')).toEqual(['clear']);
  });
});

it('says what became of a work that somebody else decided on', () => {
  const words = ENTRY_STATES.map(state.movedWords);
  expect(new Set(words).size).toBe(ENTRY_STATES.length);
});

describe('rejecting a work whose file did not pass', () => {
  it('has the reason at hand, as the rule accepts it', () => {
    const item = anItem('a', { inspection: failed });
    const reasons = state.reasonsFor(item);
    expect(state.firstReason(item, reasons)).toMatch(/^文件打不开。/);
    expect(checkReason(state.firstReason(item, reasons))).toEqual([]);
  });

  it('starts with an empty sheet otherwise', () => {
    const reasons = state.reasonsFor(anItem('a'));
    expect(reasons).toEqual(state.COMMON_REASONS);
    expect(state.firstReason(anItem('a'), reasons)).toBe('');
  });
});
