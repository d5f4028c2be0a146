import { formatMoment } from '../calendar';
import { categoryOf, kindName } from '../campaign/kinds';
import type { CampaignView, PersonQuota } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import { ENTRY_STATE_LABELS, type EntryState } from '../vocabulary';

/** What a quota counts a work in: one kind, one category, or everything that it is about. */
export interface Counted {
  id: string;
  /** In words; empty for everything. */
  name: string;
}

const EVERYTHING: Counted = { id: 'all', name: '' };

/**
 * In what a quota counts a work.
 * @returns null for a work that it is not about.
 */
export function countedIn(
  campaign: Pick<CampaignView, 'kinds'>,
  quota: Pick<PersonQuota, 'each' | 'kind' | 'theme'>,
  work: { kind: string; theme: string },
): Counted | null {
  if (quota.kind !== null && quota.kind !== work.kind) return null;
  if (quota.theme !== null && quota.theme !== work.theme) return null;
  switch (quota.each) {
    case null:
      return EVERYTHING;
    case 'kind':
      return { id: work.kind, name: kindName(campaign, work.kind) };
    case 'category':
      return categoryOf(campaign, work.kind);
    default:
      return quota.each satisfies never;
  }
}

/**
 * Rule `entry.perPerson`: one person has at most so many works, by whatever ways they come in.
 * @param counted in what the quota counts the new one.
 * @param standing works of the person that are counted there and have not been withdrawn or turned down.
 * @returns allowed, or a refusal that names the one that stands, with facts `works` and `max`.
 */
export function maySendAnother(
  { name, max, source }: PersonQuota,
  counted: Counted,
  standing: readonly { title: string; state: EntryState; submittedAt: number }[],
): Decision {
  const [first] = standing;
  if (standing.length < max || first === undefined) return ALLOWED;
  const others = standing.length > 1 ? `等 ${String(standing.length)} 件` : '';
  return refuse({
    rule: 'entry.perPerson',
    source,
    facts: { quota: name, works: standing.length, max, title: first.title },
    reason: `每人${counted.name === '' ? '' : `“${counted.name}”`}最多 ${String(max)} 件作品，这位作者已有《${first.title}》${others}：${formatMoment(first.submittedAt)}报送，现在是“${ENTRY_STATE_LABELS[first.state]}”。`,
    remedy: `您填写的内容还在。如要换成这一件，请先撤回《${first.title}》，或请初审人员退回，再提交。`,
  });
}
