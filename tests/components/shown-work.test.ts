import { aLink, aText, inOrder } from '../support/piece';
import { show } from './rendered';

const work = (own: object = {}) => ({
  place: '第 1 件，共 2 件',
  title: '山路弯弯',
  about: '文字类',
  intro: '',
  pieces: inOrder(aText('天刚蒙蒙亮'), aLink('https://example.com/film')),
  ...own,
});
const render = (own: object = {}) =>
  show('shown-work', { work: work(own) }, 'packages/judge/components');

test('shows all pieces of a work, its place and what it is', () => {
  const shown = render();
  for (const words of ['第 1 件，共 2 件', '山路弯弯', '文字类', '天刚蒙蒙亮', 'example.com'])
    expect(shown.text()).toContain(words);
});

test.each([
  ['', false],
  ['一位驻村干部的日记。', true],
])('words about it “%s”: %s', (intro, there) => {
  expect(render({ intro }).has('.intro')).toBe(there);
});
