import { fieldsFor } from '../../miniprogram/shared/campaign/fields';
import type { Channel } from '../../miniprogram/shared/vocabulary';
import { ruleBook, viewOf } from '../../cloudfunctions/core/campaign-view';
import { campaign as povertyStories } from '../../cloudfunctions/core/campaigns/poverty-stories';
import { campaign as petitionWechat } from '../../cloudfunctions/core/campaigns/petition-wechat';
import { campaign, campaignView } from '../support/campaign';

describe('the view of notice 003', () => {
  it('turns days into the milliseconds of Shanghai', () => {
    const preliminary = campaignView.rounds.find(({ id }) => id === 'preliminary');
    expect(preliminary).toMatchObject({
      opensAt: Date.parse('2027-08-01T00:00:00+08:00'),
      closesAt: Date.parse('2027-09-15T23:59:59.999+08:00'),
      allows: ['submit', 'publish', 'vote'],
    });
  });

  it('knows each kind, with the notice’s limit in bytes', () => {
    const bytes = { measure: 'bytes', max: 20_971_520, breach: 'refuse' };
    expect(campaignView.kinds).toMatchObject([
      { id: 'image', form: 'image', formats: ['png', 'jpg', 'jpeg'], limits: [bytes, {}] },
      {
        id: 'video',
        form: 'video',
        formats: ['mp4'],
        limits: [bytes, { measure: 'seconds', max: null }],
      },
    ]);
  });

  it('marks what identifies a person, and nothing that is shown with the work', () => {
    const personal = campaignView.form.filter((field) => field.personal).map(({ id }) => id);
    expect(personal).toEqual(['name', 'phone']);
  });

  it('is small enough for the first screen', () => {
    expect(Buffer.byteLength(JSON.stringify(campaignView))).toBeLessThan(12 * 1024);
  });
});

describe('the view of other notices', () => {
  it('asks an author nothing that only a recommending unit knows', () => {
    const asked = (by: Channel) => fieldsFor(viewOf(povertyStories), by).map(({ id }) => id);
    expect(asked('author')).toContain('idNumber');
    expect(asked('author')).not.toContain('opinion');
    expect(asked('unit')).toEqual(expect.arrayContaining(['idNumber', 'recommender', 'opinion']));
  });

  it('keeps the kinds of a notice apart, also two of one form', () => {
    const kinds = viewOf(povertyStories).kinds.map(({ id, form }) => [id, form]);
    expect(kinds).toEqual([
      ['text', 'text'],
      ['picture', 'image'],
      ['short', 'video'],
      ['film', 'video'],
    ]);
  });

  it('says of each limit on whose word it is', () => {
    const video = viewOf(petitionWechat).kinds.find(({ form }) => form === 'video');
    const limits = petitionWechat.kinds.find(({ form }) => form === 'video')?.limits ?? [];
    expect(video?.limits.map(({ source }) => source)).toEqual(limits.map(({ source }) => source));
  });
});

describe('the rule book of notice 003', () => {
  const sentences = ruleBook(campaign).flatMap(({ items }) => items);
  const said = (text: string) => sentences.find((one) => one.text.includes(text));

  it.each([
    ['初选：8月1日至9月15日，可以投稿、刊发、投票。', { clause: '初选阶段（8月1日—9月15日）' }],
    [
      '图片单个文件不超过20 MB（20971520 字节）。',
      { clause: '图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m' },
    ],
    [
      '每人每天最多投 10 票，对同一件作品每天最多 1 票',
      { reading: '每人每天最多投10票，对同一件作品每天最多1票' },
    ],
    [
      '初选的票数须超过 200 票，即至少 201 票',
      { clause: '推荐作品须为前期展示中网民投票数量超过200票，否则不能推荐' },
    ],
    ['图片最多 10 件', { clause: '每个工会可推荐10张图片、3个小视频' }],
    [
      '每个主题按初选的票数从高到低取 15 件',
      { clause: '选出每个主题分类区票数最高的15篇作品入围决赛' },
    ],
    [
      '主题契合 30%、内容故事 30%、画面技术 25%、创意 15%',
      { reading: '评分项目和权重由主办方确定：30、30、25、15' },
    ],
  ])('says: %s', (text, source) => expect(said(text)?.source).toMatchObject(source));

  it('follows the numbers of the campaign', () => {
    const changed = structuredClone(campaign);
    changed.voting!.perDay = 7;
    changed.gates[0]!.moreThan = 99;
    const texts = ruleBook(changed)
      .flatMap(({ items }) => items.map(({ text }) => text))
      .join('');
    expect(texts).toContain('每人每天最多投 7 票');
    expect(texts).toContain('须超过 99 票，即至少 100 票');
  });
});
