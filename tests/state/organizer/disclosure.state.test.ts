import {
  SHEETS,
  type Personal,
} from '../../../miniprogram/packages/organizer/components/purpose-sheet/purpose.state';
import {
  reasonView,
  toggleReason,
} from '../../../miniprogram/components/reason-sheet/reason.state';
import * as state from '../../../miniprogram/packages/organizer/disclosure.state';
import { checkPurpose } from '../../../miniprogram/shared/people/purpose';

const fault = { code: 'NETWORK' as const, reason: '网络不通。', remedy: '请重试。' };
const answers = [{ field: 'name', label: '姓名', value: '王小明', personal: true }];
const sheet = state.whileAsked(state.askFor(state.nothingRead(), 'answers'));

describe('disclosure in full', () => {
  it('closes the sheet with the answers', () => {
    const read = state.withAnswers(sheet, { ok: true, data: { answers }, at: 0 });
    expect(read).toEqual({ ...state.nothingRead(), full: answers });
  });

  it('keeps the sheet open beside the reason why it was not given', () => {
    const turnedDown = state.withAnswers(sheet, { ok: false, error: fault, at: 0 });
    expect(turnedDown).toMatchObject({
      asking: 'answers',
      busy: false,
      refused: fault,
      full: null,
    });
    expect(state.askFor(turnedDown, '')).toEqual(state.nothingRead());
  });

  it('keeps what was read before when the other is asked for', () => {
    const read = state.withAnswers(sheet, { ok: true, data: { answers }, at: 0 });
    const both = state.withOriginal(state.whileAsked(state.askFor(read, 'original', 2)), {
      ok: true,
      data: { url: 'https://x/original.jpg', bytes: 3_145_728 },
      at: 0,
    });
    expect(both.full).toBe(answers);
    expect(both.originals).toEqual([{ at: 2, url: 'https://x/original.jpg' }]);
  });
});

describe('originals', () => {
  const read = (disclosure: state.Disclosure, piece: number, url: string) =>
    state.withOriginal(state.whileAsked(state.askFor(disclosure, 'original', piece)), {
      ok: true,
      data: { url, bytes: 1 },
      at: 0,
    });

  it('are read piece by piece, each by its newest address', () => {
    const two = read(read(state.nothingRead(), 0, 'a'), 3, 'b');
    expect(read(two, 0, 'c').originals).toEqual([
      { at: 3, url: 'b' },
      { at: 0, url: 'c' },
    ]);
  });
});

describe.each(Object.keys(SHEETS) as Personal[])('the sheet that asks what for: %s', (what) => {
  const { common, hint } = SHEETS[what];

  it('says that the disclosure is written down', () => {
    expect(hint).toMatch(/记入查阅记录/);
  });

  it('offers purposes that the rule accepts, each alone and all together', () => {
    for (const { sentence } of common) expect(checkPurpose(sentence)).toEqual([]);
    const all = common.reduce((text, { label }) => toggleReason(text, label, common), '');
    expect(checkPurpose(all)).toEqual([]);
  });
});

it('judges a purpose by its own rule', () => {
  expect(reasonView('', true, [], 'purpose').fault).toMatch(/用途/);
  expect(reasonView('字'.repeat(101), true, [], 'purpose').fault).toMatch(/100/);
  expect(reasonView('字'.repeat(101), true, [], 'reason').fault).toBe('');
});
