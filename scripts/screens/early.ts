import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORGANIZER } from '../../tests/support/start/people';
import { CITIZEN, type Screen } from './screen';

/** What the early screens are about. */
export interface Early {
  /** Id of a published work. */
  entry: string;
  /** Id of a film that waits for a review, whose author's data were read once. */
  film: string;
  /** A work with votes set apart, and the openid of its author. */
  odd: { entry: string; author: string };
}

/** What citizens and the organizer see while works are sent in, published and voted on. */
export function earlyScreens({ entry, film, odd }: Early): Screen[] {
  const citizen = { as: CITIZEN };
  const organizer = { as: ORGANIZER };
  return [
    { ...citizen, name: 'home', caption: '首页', path: 'pages/home/home', until: '我要投稿' },
    {
      ...citizen,
      name: 'gallery',
      caption: '作品',
      path: 'pages/gallery/gallery',
      until: '渔港清晨',
    },
    {
      ...citizen,
      name: 'entry',
      caption: '作品详情',
      path: `pages/entry/entry?id=${entry}`,
      until: '渔港清晨',
    },
    {
      ...citizen,
      name: 'ranking',
      caption: '排行',
      path: 'pages/ranking/ranking',
      until: /渔港清晨/,
    },
    {
      ...citizen,
      name: 'own',
      caption: '我的信息',
      path: 'packages/own/pages/own/own',
      until: '谁看过',
    },
    {
      ...citizen,
      name: 'submit-theme',
      caption: '投稿：选主题',
      path: 'pages/submit/submit',
      until: '下一步',
    },
    {
      ...citizen,
      name: 'submit-refused',
      caption: '投稿：被拒绝的文件',
      path: 'pages/submit/submit',
      until: '下一步',
      then: async (phone) => {
        await phone.tap(/^敬业爱岗/);
        await phone.tap('下一步');
        const gif = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0;', 'latin1');
        const path = join(mkdtempSync(join(tmpdir(), 'screens-')), '照片.jpg');
        writeFileSync(path, gif);
        await phone.chooseFile(path, /选图片/, '同意');
        await phone.see(/按文件内容判断/);
      },
    },
    {
      as: 'oSampleVoter0',
      name: 'votes',
      caption: '我的投票：在手机上核对',
      path: 'packages/ledger/pages/votes/votes',
      until: '已封存',
      then: async (phone) => {
        await phone.tap(/^在手机上核对/);
        await phone.see('您这一票在账本里，已封存');
      },
    },
    { ...citizen, name: 'mine', caption: '我的', path: 'pages/mine/mine', until: '我的投稿' },
    {
      ...citizen,
      name: 'rules',
      caption: '活动规则',
      path: 'pages/rules/rules',
      until: /主办方规定/,
    },
    {
      ...organizer,
      name: 'queue',
      caption: '主办方：审核列表',
      path: 'packages/organizer/pages/queue/queue',
      until: '待审核',
    },
    {
      ...organizer,
      name: 'review',
      caption: '主办方：审看一件作品',
      path: 'packages/organizer/pages/queue/queue',
      until: '待审核',
      then: async (phone) => {
        await phone.tap(/^审看/);
        await phone.see('通过');
      },
    },
    {
      ...organizer,
      name: 'review-film',
      caption: '主办方：小视频逐项签字后才能通过',
      path: `packages/organizer/pages/review/review?id=${film}`,
      until: '山口的云',
      then: async (phone) => {
        await phone.tap('从头到尾看过画面、听过声音');
        await phone.see(/项没有确认/);
      },
    },
    {
      ...organizer,
      name: 'disclosures',
      caption: '主办方：谁查阅过个人信息',
      path: 'packages/organizer/pages/disclosures/disclosures',
      until: /^用途：/,
    },
    {
      ...organizer,
      name: 'publish',
      caption: '主办方：刊发一期',
      path: 'packages/organizer/pages/queue/queue',
      until: '待审核',
      then: async (phone) => {
        await phone.tap(/^待刊发/);
        await phone.tap(/^选择作品，刊发/);
        await phone.see('全选');
      },
    },
    {
      ...citizen,
      name: 'entry-held',
      caption: '作品详情：待核的票是什么意思',
      path: `pages/entry/entry?id=${odd.entry}`,
      until: '迎风而上',
      then: async (phone) => {
        await phone.tap(/票待核，点按/);
        await phone.see('什么是待核');
      },
    },
    {
      as: odd.author,
      name: 'inquiry',
      caption: '作者：投票核查和申诉',
      path: `packages/own/pages/inquiry/inquiry?entry=${odd.entry}`,
      until: '申诉',
    },
    {
      ...organizer,
      name: 'inquiries',
      caption: '主办方：核查列表',
      path: 'packages/organizer/pages/inquiries/inquiries',
      until: /^《迎风而上》/,
    },
    {
      ...organizer,
      name: 'inquiry-desk',
      caption: '主办方：核查一件作品',
      path: `packages/organizer/pages/inquiry/inquiry?id=preliminary:${odd.entry}`,
      until: /^已选/,
    },
  ];
}
