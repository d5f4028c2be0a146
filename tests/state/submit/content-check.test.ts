import type { Content } from '../../../miniprogram/state/content';
import { heedLimits, lackOf, showsAuthor } from '../../../miniprogram/state/content-check';
import { measureFile } from '../../../miniprogram/shared/files/measure/facts';
import { aContent, aMedia } from './a-campaign';
import { aStoriesCampaign, FILM, GROUP, TEXT } from './kinds';

const typed = (count: number): Content => aContent({ carrier: 'typed', text: '字'.repeat(count) });
const film = (seconds: number): Content => {
  const inside = {
    ...{ width: 1920, height: 1080, durationMs: seconds * 1000, codecs: null, heldBytes: 0 },
    film: {
      container: 'mp4' as const,
      profiles: { picture: null, sound: null },
      framesPerSecond: null,
      kilobitsPerSecond: null,
    },
  };
  const measured = measureFile({ format: 'mp4', bytes: 9, inside });
  const media = aMedia({ kind: 'film', form: 'video', measured });
  return aContent({ files: [{ id: 'p1', media, caption: '' }] });
};
const rules = (list: readonly { rule: string }[]): string => list.map(({ rule }) => rule).join();

describe('the length of a text warns, at its very edges', () => {
  it.each([
    [999, 'measure.characters'],
    [1000, ''],
    [10_000, ''],
    [10_001, 'measure.characters'],
  ])('%i characters: %s', (count, warned) => {
    const heed = heedLimits(TEXT, typed(count));
    expect([rules(heed.refused), rules(heed.warned), rules(heed.flagged)]).toEqual([
      '',
      warned,
      '',
    ]);
    expect(lackOf(TEXT, typed(count))).toBeNull();
  });
});

describe('the length of a film refuses, and what is between its classes is for a reviewer', () => {
  it.each([
    [180, '', ''],
    [180.5, 'measure.seconds', ''],
    [301, 'measure.seconds', 'measure.class'],
  ])('%d s', (seconds, refused, flagged) => {
    const heed = heedLimits(FILM, film(seconds));
    expect([rules(heed.refused), rules(heed.flagged)]).toEqual([refused, flagged]);
    expect(lackOf(FILM, film(seconds)) === null).toBe(refused === '');
  });

  it('of what is behind a link nobody knows', () => {
    const linked = { ...film(301), carrier: 'link' as const, link: 'https://v.example.cn/1' };
    expect(heedLimits(FILM, linked)).toEqual({ refused: [], warned: [], flagged: [] });
    expect(lackOf(FILM, linked)).toBeNull();
  });
});

const picture = (id: string, caption: string) => ({ id, media: aMedia(), caption });

describe('what a work lacks is said in words', () => {
  it.each<[string, typeof TEXT, Content, string | null]>([
    ['no text', TEXT, typed(0), '正文还没有写。'],
    ['blanks alone', TEXT, aContent({ carrier: 'typed', text: ' \n ' }), '正文还没有写。'],
    ['no picture', GROUP, aContent({ files: [] }), '还没有选图片。'],
    ['one picture without words', GROUP, aContent(), '还没有写说明文字。'],
    [
      'the second of two without words',
      GROUP,
      aContent({ files: [picture('a', '修路前'), picture('b', ' ')] }),
      '第 2 张：还没有写说明文字。',
    ],
    ['both with words', GROUP, aContent({ files: [picture('a', '前'), picture('b', '后')] }), null],
    ['a film need not have words', FILM, film(60), null],
    [
      'no https',
      FILM,
      aContent({ carrier: 'link', link: 'http://v.example.cn' }),
      '这不是 https 开头的网址。',
    ],
  ])('%s', (_what, kind, content, reason) => {
    expect(lackOf(kind, content)?.reason ?? null).toBe(reason);
  });
});

describe('a work does not show who made it', () => {
  const campaign = aStoriesCampaign();
  const answers = { name: '欧阳晓', title: '村部的灯' };
  const shown = (content: Content, more = {}) =>
    showsAuthor(campaign, 'author', content, { ...answers, ...more })?.reason ?? null;
  const said = (text: string) => aContent({ carrier: 'typed', text });

  it.each<[string, Content, object, RegExp | null]>([
    ['nowhere', said('村里没有路灯。'), {}, null],
    ['in the text', said('我叫欧阳晓。'), {}, /^正文里写出了作者信息：第 1 段的姓名/],
    ['in the title', said('灯'), { title: '欧阳晓的灯' }, /^作品标题里写出了作者信息/],
    ['in a caption', aContent({ files: [picture('a', '欧阳晓摄')] }), {}, /^说明里写出了作者信息/],
  ])('%s', (_where, content, more, reason) => {
    if (reason === null) expect(shown(content, more)).toBeNull();
    else expect(shown(content, more)).toMatch(reason);
  });

  it('where the campaign does not ask, nobody looks', () => {
    const content = { ...campaign.content, anonymous: null };
    expect(
      showsAuthor({ ...campaign, content }, 'author', said('我叫欧阳晓。'), answers),
    ).toBeNull();
  });
});
