import { CONTACT, JUDGE, ORGANIZER } from '../../tests/support/start/people';
import { CITIZEN, type Screen } from './screen';

/** What the later screens are about. */
export interface Late {
  /** openid of somebody who won, and the certificate's code. */
  winner: string;
  code: string;
}

const RECOMMENDING = '09-20 10:00';
const SELECTING = '10-02 10:00';
const FINAL = '10-10 10:00';
const JUDGING = '10-20 10:00';
const ANNOUNCED = '11-05 10:00';

/** What people in office see, and what comes of it, once the whole calendar has been played. */
export function lateScreens({ winner, code }: Late): Screen[] {
  const desk = (page: string) => `packages/organizer/pages/${page}`;
  const organizer = { as: ORGANIZER };
  const contact = { as: CONTACT.openid, at: RECOMMENDING };
  const judge = { as: JUDGE.openid, at: JUDGING };
  const afterwards = { as: CITIZEN, at: ANNOUNCED };
  return [
    {
      as: CITIZEN,
      at: RECOMMENDING,
      name: 'register',
      caption: '登记为联系人',
      path: 'packages/unit/pages/register/register',
      until: /工会联系人/,
    },
    {
      ...contact,
      name: 'union-desk',
      caption: '联系人工作台：名额和可推荐的作品',
      path: 'packages/unit/pages/desk/desk',
      until: '图片推荐名额',
    },
    {
      ...contact,
      at: '08-05 10:00',
      name: 'union-batch',
      caption: '联系人：批量上传',
      path: 'packages/unit/pages/batch/batch',
      until: /选/,
    },
    {
      ...contact,
      name: 'union-works',
      caption: '联系人：报送的作品',
      path: 'packages/unit/pages/works/works',
      until: /报送/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'board',
      caption: '主办方工作台',
      path: desk('board/board'),
      until: /入围/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'figures',
      caption: '主办方：数据',
      path: desk('figures/figures'),
      until: /沈阳市总工会/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'contacts',
      caption: '主办方：联系人核准',
      path: desk('contacts/contacts'),
      until: /待核准/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'units',
      caption: '主办方：单位名单',
      path: desk('units/units'),
      until: /沈阳市总工会/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'invitations',
      caption: '主办方：邀请评委',
      path: desk('invitations/invitations'),
      until: /邀请/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'selection',
      caption: '主办方：入围名单',
      path: desk('selection/selection?id=finalists'),
      until: /敬业爱岗/,
    },
    {
      ...organizer,
      at: SELECTING,
      name: 'decisions',
      caption: '主办方：决定记录',
      path: desk('decisions/decisions'),
      until: /确认名单|公布结果/,
    },
    {
      as: CITIZEN,
      at: FINAL,
      name: 'final',
      caption: '决赛：入围作品投票',
      path: 'pages/gallery/gallery',
      until: /票/,
    },
    {
      as: CITIZEN,
      at: FINAL,
      name: 'seals',
      caption: '票据公开：每天的总根',
      path: 'packages/ledger/pages/seals/seals',
      until: /^复制公布用的文字/,
    },
    {
      as: 'oInvited',
      at: JUDGING,
      name: 'invitation',
      caption: '输入邀请码',
      path: 'pages/invitation/invitation',
      until: /邀请码/,
    },
    {
      ...judge,
      name: 'judge-desk',
      caption: '评审工作台',
      path: 'packages/judge/pages/desk/desk',
      until: '专家评审',
    },
    {
      ...judge,
      name: 'judge-work',
      caption: '评审：给一件作品打分',
      path: 'packages/judge/pages/desk/desk',
      until: '专家评审',
      then: async (phone) => {
        await phone.tap(/^(开始|继续)评审/);
        await phone.see('提交');
      },
    },
    {
      ...organizer,
      at: ANNOUNCED,
      name: 'scores',
      caption: '主办方：评审成绩',
      path: desk('scores/scores'),
      until: /平均/,
    },
    {
      ...organizer,
      at: ANNOUNCED,
      name: 'awards',
      caption: '主办方：评奖与公布',
      path: desk('awards/awards'),
      until: /一等奖/,
    },
    {
      ...organizer,
      at: ANNOUNCED,
      name: 'exports',
      caption: '主办方：导出',
      path: desk('exports/exports'),
      until: /作品名单/,
    },
    {
      ...afterwards,
      name: 'results',
      caption: '获奖结果',
      path: 'pages/results/results',
      until: '光荣榜',
    },
    {
      as: winner,
      at: ANNOUNCED,
      name: 'certificate',
      caption: '获奖证书',
      path: `pages/certificate/certificate?code=${code}`,
      until: '保存到相册',
    },
    {
      ...afterwards,
      name: 'certificate-check',
      caption: '核验别人的证书',
      path: `pages/certificate/certificate?code=${code}`,
      until: /证书有效/,
    },
  ];
}
