import { cloud } from './cloud';
import { note } from './log';
import { setting } from './settings';

/** Subscribe message that tells an author what became of a work; null when the deployment has none. */
export const outcomeTemplate = (): string | null => setting('OUTCOME_TEMPLATE');

export interface Outcome {
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
/** The author never agreed to be told, or has used the agreement up. */
const NOT_SUBSCRIBED = 43101;

/** Tells an author the outcome. It never fails: the decision stands whether or not it is heard of. */
export async function sendOutcome(outcome: Outcome): Promise<void> {
  const templateId = outcomeTemplate();
  if (templateId === null) return;
  try {
    await cloud.openapi['subscribeMessage'].send({
      touser: outcome.openid,
      templateId,
      page: 'pages/mine/mine',
      data: {
        [FIELDS.title]: { value: shorten(outcome.title) },
        [FIELDS.result]: { value: outcome.result },
        [FIELDS.note]: { value: shorten(outcome.note) },
        [FIELDS.at]: { value: outcome.at },
      },
    });
  } catch (error) {
    const code =
      typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : '';
    if (code === NOT_SUBSCRIBED) return;
    note('outcome.unsent', { errCode: String(code) });
  }
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= THING_LENGTH
    ? text
    : `${characters.slice(0, THING_LENGTH - 1).join('')}…`;
}
