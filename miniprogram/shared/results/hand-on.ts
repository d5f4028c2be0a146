import { formatDay, isDay, startOfDay } from '../calendar';
import type { ForwardingView } from '../campaign/office';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { FieldFault } from '../reply';
import { countCharacters, tidyText } from '../campaign/text';

/**
 * Rule `package.unconfirmed`: a list is handed on once it is final.
 * @param name of the list.
 * @param source of the step that makes it.
 */
export function isFinal(name: string, source: Source, confirmed: boolean): Decision {
  if (confirmed) return ALLOWED;
  return refuse({
    rule: 'package.unconfirmed',
    source,
    facts: { list: name },
    reason: `“${name}”名单还没有确认。`,
    remedy: '请先确认名单，再打包。',
  });
}

/**
 * Rule `package.empty`: there is something to hand on.
 * @param works on the list.
 */
export function isNotEmpty(name: string, source: Source, works: number): Decision {
  if (works > 0) return ALLOWED;
  return refuse({
    rule: 'package.empty',
    source,
    facts: { list: name, works },
    reason: `“${name}”里还没有作品。`,
    remedy: '有了作品以后再打包。',
  });
}

/**
 * Rule `forwarding.window`: works are sent on from the day that the notice says; afterwards it is late, but not too late.
 * @param now ms.
 */
export function mayForward({ name, to, opensAt, source }: ForwardingView, now: number): Decision {
  if (now >= opensAt) return ALLOWED;
  return refuse({
    rule: 'forwarding.window',
    source,
    facts: { now, opensAt },
    reason: `还没有到报送${to}的日子。`,
    remedy: `“${name}”${formatDay(opensAt)}开始报送，请到那天再登记。`,
  });
}

/** How far a forwarding is. @param now ms. */
export function forwardingState(
  { opensAt, dueAt }: ForwardingView,
  sent: boolean,
  now: number,
): 'coming' | 'due' | 'late' | 'sent' {
  if (sent) return 'sent';
  if (now < opensAt) return 'coming';
  return now <= dueAt ? 'due' : 'late';
}

/** In characters. */
export const NOTE_MAX = 200;

/**
 * Checks what is noted of works that were sent on.
 * @param day `yyyy-MM-dd` on which they went out: from the first day of the forwarding to today.
 * @param note such as the number of the letter; may be blank.
 * @param now ms.
 * @returns faults at `day` and `note`; empty when it is fine.
 */
export function checkSending(
  { opensAt }: ForwardingView,
  { day, note }: { day: string; note: string },
  now: number,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isDay(day))
    faults.push({ path: 'day', reason: '报送日期不对。', remedy: '请选择报送的那一天。' });
  else if (startOfDay(day) > now)
    faults.push({
      path: 'day',
      reason: '报送日期在今天以后。',
      remedy: '请在寄出或送达以后登记。',
    });
  else if (startOfDay(day) < opensAt)
    faults.push({
      path: 'day',
      reason: '报送日期早于规定的日子。',
      remedy: `请选择${formatDay(opensAt)}或以后的日子。`,
    });
  const over = countCharacters(tidyText(note)) - NOTE_MAX;
  if (over > 0)
    faults.push({
      path: 'note',
      reason: '备注写得太长。',
      remedy: `请删去 ${String(over)} 个字，最多 ${String(NOTE_MAX)} 字。`,
    });
  return faults;
}
