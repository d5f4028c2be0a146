import type { Refusal } from '../../../miniprogram/shared/decision';
import type { Fault, FieldFault } from '../../../miniprogram/shared/reply';

/** A no that the caller is meant to read. Anything else that is thrown becomes INTERNAL. */
export class ActionFault extends Error {
  override readonly name = 'ActionFault';

  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** The platform did not say who calls. */
export const unidentified = (): ActionFault =>
  new ActionFault({
    code: 'UNIDENTIFIED',
    reason: '没有识别到您的微信身份',
    remedy: '请在微信中重新打开小程序',
  });

const OFFICES = {
  organizer: { who: '主办方工作人员', remedy: '如果您是工作人员，请联系管理员开通权限' },
  contact: {
    who: '经主办方核准的单位联系人',
    remedy: '请在“我的”里登记为联系人，主办方核准后即可使用',
  },
  reviewer: {
    who: '初审作品的单位联系人或合作单位人员',
    remedy: '单位联系人请先登记并等主办方核准；合作单位人员请用主办方给您的邀请码进入',
  },
  judge: { who: '受邀的评审专家', remedy: '请用主办方给您的邀请码进入' },
} as const;

/** The caller is known and may not do this. @param office who may. */
export const forbidden = (office: keyof typeof OFFICES): ActionFault =>
  new ActionFault({
    code: 'FORBIDDEN',
    reason: `只有${OFFICES[office].who}可以这样做`,
    remedy: OFFICES[office].remedy,
  });

/** Every wrong field of an input at once. */
export const invalid = (fields: FieldFault[]): ActionFault =>
  new ActionFault({
    code: 'INVALID',
    reason: fields.length === 1 ? (fields[0]?.reason ?? '') : `有 ${fields.length} 处内容需要修改`,
    remedy: fields.length === 1 ? (fields[0]?.remedy ?? '') : '请按提示逐项修改后再提交',
    fields,
  });

/** Where a fault says that the campaign is what is wrong. */
const CAMPAIGN = 'campaign';

/** The call does not say which campaign it is about. */
export const unnamedCampaign = (): ActionFault =>
  invalid([
    {
      path: CAMPAIGN,
      reason: '没有说明是哪个活动。',
      remedy: '请回到首页，在活动列表里选择一个活动后再试。',
    },
  ]);

/** This deployment has no campaign of that name. */
export const noSuchCampaign = (): ActionFault =>
  invalid([
    {
      path: CAMPAIGN,
      reason: '没有找到这个活动，它可能已经移走。',
      remedy: '请回到首页，在活动列表里选择一个活动后再试。',
    },
  ]);

/** A rule said no; its refusal is shown as it is. */
export const refused = (refusal: Refusal): ActionFault =>
  new ActionFault({
    code: 'REFUSED',
    reason: refusal.reason,
    remedy: refusal.remedy,
    refusal,
  });

/** @param what the thing that is not there, in Chinese. */
export const notFound = (what: string): ActionFault =>
  new ActionFault({
    code: 'NOT_FOUND',
    reason: `没有找到${what}`,
    remedy: '它可能已被移走，请返回后刷新',
  });

/** Somebody else was first. */
export const conflict = (reason: string, remedy: string): ActionFault =>
  new ActionFault({ code: 'CONFLICT', reason, remedy });
