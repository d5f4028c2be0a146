import {
  nextLeft,
  progressOf,
  standingOf,
  withWork,
} from '../../../miniprogram/packages/judge/panel.state';
import { aDesk, aScore, aWork } from './a-work';

const works = [
  aWork(1, aScore('final')),
  aWork(2, aScore('draft')),
  aWork(3, aScore('abstained')),
  aWork(4),
];

describe('a panel', () => {
  it('says how each work stands', () => {
    expect(works.map(standingOf)).toEqual(['final', 'draft', 'abstained', 'open']);
  });

  it('goes on to what is left, round again from the start, and never to the same work', () => {
    expect(nextLeft(works, null)?.work).toBe('w2');
    expect(nextLeft(works, 'w2')?.work).toBe('w4');
    expect(nextLeft(works, 'w4')?.work).toBe('w2');
    expect(nextLeft(works.slice(0, 2), 'w2')).toBeNull();
    expect(nextLeft([], null)).toBeNull();
  });

  it('replaces one work by what the server answered', () => {
    const answered = withWork(works, aWork(4, aScore('final', { total: 90 })));
    expect(answered.map(standingOf)).toEqual(['final', 'draft', 'abstained', 'final']);
    expect(withWork(works, aWork(9))).toEqual(works);
  });

  it('counts an abstention as an answer, and a panel without works as not begun', () => {
    expect(progressOf(aDesk())).toEqual({ percent: 50, done: 2, left: 2, total: 4 });
    const none = aDesk({ total: 0, scored: 0, abstained: 0 });
    expect(progressOf(none)).toEqual({ percent: 0, done: 0, left: 0, total: 0 });
    expect(progressOf(aDesk({ total: 300, scored: 298 })).percent).toBe(99);
  });
});
