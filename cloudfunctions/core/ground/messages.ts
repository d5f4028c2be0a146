import { formatMoment } from '../../../miniprogram/shared/calendar';
import { cloud } from './cloud';
import { note } from './log';
import { setting } from './settings';

/** Subscribe message that tells an author what became of a work; null when the deployment has none. */
export const outcomeTemplate = (): string | null => setting('OUTCOME_TEMPLATE');

export interface Outcome {
  /** Whose page the message opens. */
  campaign: string;
  openid: string;
  title: string;
  /** At most 5 characters, such as 审核通过. */
  result: string;
  note: string;
  at: string;
}

/** Fields of the template as it is applied for in the console: 作品名称, 审核结果, 备注, 时间. */
const FIELDS = { title: 'thing1', result: 'phrase2', note: 'thing3', at: 'time4' } as const;
/** A `thing` of a message holds 20 characters. [D] */
const THING_LENGTH = 20;
/** The person never agreed to be told, or has used the agreement up. */
const NOT_SUBSCRIBED = 43101;

/** Tells an author the outcome. It never fails: the decision stands whether or not it is heard of. */
export async function sendOutcome(outcome: Outcome): Promise<void> {
  await send(outcomeTemplate(), outcome, 'pages/mine/mine', {
    [FIELDS.title]: { value: shorten(outcome.title) },
    [FIELDS.result]: { value: outcome.result },
    [FIELDS.note]: { value: shorten(outcome.note) },
    [FIELDS.at]: { value: outcome.at },
  });
}

/** Subscribe message that tells a reviewer what is still open; null when the deployment has none. */
export const reminderTemplate = (): string | null => setting('REMINDER_TEMPLATE');

export interface Reminder {
  /** Whose page the message opens. */
  campaign: string;
  openid: string;
  /** What is to be done, such as 初评. */
  what: string;
  /** Works that are open. */
  open: number;
  /** ms */
  closesAt: number;
}

/** Fields of the template as it is applied for in the console: 事项, 备注, 截止时间. */
const REMINDER_FIELDS = { what: 'thing1', note: 'thing2', due: 'time3' } as const;

/** Tells a reviewer what is still open. It never fails. @returns whether WeChat took the message. */
export const sendReminder = ({ what, open, closesAt, ...to }: Reminder): Promise<boolean> =>
  send(reminderTemplate(), to, 'packages/judge/pages/desk/desk', {
    [REMINDER_FIELDS.what]: { value: shorten(what) },
    [REMINDER_FIELDS.note]: { value: `还有 ${String(open)} 件没有评` },
    [REMINDER_FIELDS.due]: { value: formatMoment(closesAt) },
  });

async function send(
  templateId: string | null,
  to: { campaign: string; openid: string },
  page: string,
  data: Record<string, { value: string }>,
): Promise<boolean> {
  if (templateId === null) return false;
  try {
    const opens = `${page}?campaign=${to.campaign}`;
    const message = { touser: to.openid, templateId, page: opens, data };
    await cloud.openapi['subscribeMessage'].send(message);
    return true;
  } catch (error) {
    const code =
      typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : '';
    if (code !== NOT_SUBSCRIBED) note('message.unsent', { errCode: String(code) });
    return false;
  }
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= THING_LENGTH
    ? text
    : `${characters.slice(0, THING_LENGTH - 1).join('')}…`;
}
