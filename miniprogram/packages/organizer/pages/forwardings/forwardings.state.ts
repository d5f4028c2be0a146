import { dayOf, formatDay, formatMoment, startOfDay } from '../../../../shared/calendar';
import type { ForwardingLine } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { sourceWords } from '../../../../state/source-words';

/** What somebody is noting, by forwarding. */
export interface Noting {
  day: string;
  note: string;
}

export interface SendLine {
  id: string;
  name: string;
  to: string;
  /** When it is due, and what is sent. */
  due: string;
  works: string;
  source: string;
  list: string;
  tag: string;
  tone: 'plain' | 'wait' | 'good' | 'bad';
  /** What was noted; empty before. */
  sent: string;
  note: string;
  /** Days that can be chosen, and the one that is: `yyyy-MM-dd`, and in words. */
  first: string;
  last: string;
  day: string;
  dayWords: string;
  typed: string;
  refusal: Refusal | null;
}

const TAGS: Record<ForwardingLine['state'], readonly [string, SendLine['tone']]> = {
  coming: ['还没到日子', 'plain'],
  due: ['待报送', 'wait'],
  late: ['已逾期', 'bad'],
  sent: ['已报送', 'good'],
};

/**
 * Whom works are sent to, as the page shows it.
 * @param now ms.
 */
export const sendLines = (
  forwardings: readonly ForwardingLine[],
  noting: ReadonlyMap<string, Noting>,
  now: number,
): SendLine[] =>
  forwardings.map(({ forwarding, list, listName, works, state, sent, refusal }) => {
    const { id, name, to, opensAt, dueAt, source } = forwarding;
    const [tag, tone] = TAGS[state];
    const today = dayOf(now);
    const { day = today, note = '' } = noting.get(id) ?? {};
    return {
      ...{ id, name, to, list, tag, tone, refusal },
      due: windowWords(opensAt, dueAt),
      works: `${listName}，${String(works)} 件`,
      source: sourceWords(source),
      sent:
        sent === null
          ? ''
          : `${formatDay(startOfDay(sent.day))}报送 ${String(sent.works)} 件，${packedWords(sent.parts)}，${sent.by} ${formatMoment(sent.at)}登记`,
      note: sent?.note ?? '',
      first: dayOf(opensAt),
      last: today,
      day,
      dayWords: formatDay(startOfDay(day)),
      typed: note,
    };
  });

const packedWords = (parts: number): string =>
  parts === 0 ? '没有用系统打包' : `已打 ${String(parts)} 包`;

const windowWords = (opensAt: number, dueAt: number): string => {
  const [from, until] = [formatDay(opensAt), formatDay(dueAt)];
  return from === until ? `${from}报送` : `${from}至${until}报送`;
};
