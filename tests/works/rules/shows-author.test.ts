import { authorFlags } from '../../../miniprogram/shared/works/shows-author';
import { campaignView } from '../../support/campaign';
import { stories } from '../../support/stories';

const answers = {
  ...{ name: '周远山', unit: '长沙市岳麓区人社局', phone: '13800138000' },
  ...{ title: '山路弯弯', intro: '一位驻村干部的日记。' },
};
const piece = (text: string | null, caption = '') => ({ text, caption });

test.each<[string, Partial<typeof answers>, ReturnType<typeof piece>[], (number | null)[]]>([
  ['nothing', {}, [piece('山里的一年')], []],
  ['a text', {}, [piece('我叫周远山')], [0]],
  ['the second caption', {}, [piece(null, '早晨'), piece(null, '周远山摄')], [1]],
  ['a title', { title: '周远山的日记' }, [piece('山里的一年')], [null]],
  ['an introduction', { intro: '电话 138 0013 8000' }, [piece('山里的一年')], [null]],
  ['a text and its caption', {}, [piece('岳麓区人社局的干部', '周远山')], [0, 0]],
])('%s', (_title, own, pieces, places) => {
  const flags = authorFlags(stories, 'author', { ...answers, ...own }, pieces);
  expect(flags.map(({ at }) => at)).toEqual(places);
  for (const { text, source } of flags) {
    expect(source).toEqual(stories.content.anonymous?.source);
    expect(text).not.toMatch(/周远山|13800138000|岳麓/);
  }
});

test('of a text the stretches are told, in code points', () => {
  const [flag] = authorFlags(stories, 'author', answers, [piece('𠮷日，周远山到村。')]);
  expect(flag?.spans).toEqual([{ from: 3, to: 6 }]);
});

test('a campaign that does not ask for it looks for nothing', () => {
  expect(authorFlags(campaignView, 'author', answers, [piece('我叫周远山')])).toEqual([]);
});
