import { kindOptions, contentView } from '../../miniprogram/state/content-view';
import { changeContent } from '../../miniprogram/state/content-edit';
import { declareView } from '../../miniprogram/state/declared';
import { aContent, aMedia } from '../state/submit/a-campaign';
import { aStoriesCampaign, GROUP, TEXT } from '../state/submit/kinds';
import { show } from './rendered';

const campaign = aStoriesCampaign();
const pictures = aContent({
  files: ['a', 'b'].map((id) => ({ id, media: aMedia(), caption: '' })),
});

test('kind-choice offers every kind; where its limits are said is one tap away', async () => {
  const shown = show('kind-choice', { kinds: kindOptions(campaign, {}) });
  shown.listen('choose');
  await shown.tap('.kind__head');
  expect(shown.heard.map(({ detail }) => detail)).toEqual([{ kind: 'text' }]);
  expect(shown.count('.kind')).toBe(3);
});

test('limit-list shows the clauses when it is asked to, and folds away whole', async () => {
  const { limits } = kindOptions(campaign, {})[0]!;
  const shown = show('limit-list', { lines: limits });
  expect(shown.text()).not.toContain('通知原文');
  await shown.tap('.more');
  expect(shown.text()).toContain('通知原文“字数一般不少于1千字不多于1万字”');
  expect(show('limit-list', { lines: limits, folded: true }).has('.line')).toBe(false);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('text-editor counts what is typed and says what is missing', async () => {
  const { text, bounds } = contentView(TEXT, aContent({ text: '字'.repeat(988) }));
  const shown = show('text-editor', { text, bounds });
  shown.listen('write');
  expect(shown.text()).toContain('还差 12 字');
  shown.inner('.editor__text')?.dispatchEvent('input', { detail: { value: '字'.repeat(1000) } });
  await settled();
  expect(shown.text()).toContain('字数合适');
  expect(shown.heard).toEqual([{ name: 'write', detail: { text: '字'.repeat(1000) } }]);
});

test('piece-files moves by labelled buttons; the first goes no further forward', async () => {
  const { files, captioned } = contentView(GROUP, pictures);
  const shown = show('piece-files', { files, captioned });
  shown.listen('move');
  expect(shown.labels('button')).toEqual(
    ['第 1 张', '第 2 张'].flatMap((one) => [
      `${one}，点按放大`,
      `上移${one}`,
      `下移${one}`,
      `移除${one}`,
    ]),
  );
  await shown.tap('.piece__act--off');
  expect(shown.heard).toEqual([]);
  await shown.tap('.piece__down');
  expect(shown.heard.map(({ detail }) => detail)).toEqual([{ id: 'a', by: 1 }]);
  const next = changeContent(pictures, { act: 'move', id: 'a', by: 1 });
  expect(next.files.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('work-editor shows one way of handing in at a time, and the way out of a file that is too large', async () => {
  const work = contentView(TEXT, aContent({ carrier: 'typed', files: [] }));
  const shown = show('work-editor', { work });
  shown.listen('change');
  expect(shown.labels('radio')).toEqual(['在这里写', '上传文档', '提交链接']);
  await shown.tap('.way');
  expect(shown.heard[0]?.detail).toEqual({ act: 'carry', carrier: 'typed' });
  const note = { reason: '文件有 120 MB。', remedy: '可以改交链接。' };
  const large = show('work-editor', {
    work: { ...work, carrier: 'upload' },
    notes: [{ id: '1', note, toLink: true }],
  });
  large.listen('change');
  await large.tap('.act');
  expect(large.heard[0]?.detail).toEqual({ act: 'carry', carrier: 'link' });
});

test('link-editor calls an address wrong only when it is left', async () => {
  const shown = show('link-editor', {
    captioned: 'optional',
    source: { clause: '网盘链接' },
  });
  const type = async (event: string, value: string): Promise<void> => {
    shown.inner('.link__text')?.dispatchEvent(event, { detail: { value } });
    await settled();
  };
  await type('input', 'http://a.cn');
  expect(shown.has('.link__wrong')).toBe(false);
  await type('blur', 'http://a.cn');
  expect(shown.has('.link__wrong')).toBe(true);
  await type('input', 'https://v.example.cn/1');
  expect(shown.text()).toContain('格式正确');
});

test('declare-form asks only for what the campaign asks', async () => {
  const view = declareView(campaign, { borrowed: '', madeIn: '', own: false });
  const shown = show('declare-form', { view, notes: {} });
  shown.listen('declare');
  expect(shown.count('.declare__part')).toBe(3);
  await shown.tap('.declare__tick');
  expect(shown.heard.map(({ detail }) => detail)).toEqual([{ own: true }]);
  expect(show('declare-form', { view: { ...view, madeIn: null } }).count('.declare__part')).toBe(2);
});

test('heed-sheet lists all that should be read before a work is sent', () => {
  const warned = ['字数是 999 字。', '正文里写出了作者信息。'].map((reason) => ({
    reason,
    remedy: '',
  }));
  const shown = show('heed-sheet', { show: true, warned });
  expect(shown.count('.note')).toBe(2);
  expect(shown.text()).toContain('下面 2 处和要求不一样');
});
