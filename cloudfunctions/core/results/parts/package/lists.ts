import type { Decision } from '../../../../../miniprogram/shared/decision';
import { ALLOWED, firstRefusal } from '../../../../../miniprogram/shared/decision';
import { isAnnounced, isNotWithdrawn } from '../../../../../miniprogram/shared/results/announce';
import { isFinal, isNotEmpty } from '../../../../../miniprogram/shared/results/hand-on';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { standingSelection } from '../../../steps/parts/selection/settle';
import { entriesById } from '../../../works/parts/entry/by-id';
import { hasStanding } from '../../../works/parts/entry/standing';
import type { Entry } from '../../../works/stores/entries';
import { readOutcome } from '../award/outcome';
import { everyEntry } from '../every-entry';
import { standingLines } from '../results/standing';

export type At = Pick<Context, 'campaign' | 'office' | 'now'>;

/** Works that are handed on together. */
export interface WorkList {
  id: string;
  name: string;
  /** Those in good standing, in the list's order; none while it is refused. */
  works: Entry[];
  decision: Decision;
}

/** Ids and names of the lists that a campaign can hand on; none where it asks for no papers. */
export function listNames({ office }: Pick<At, 'office'>): { id: string; name: string }[] {
  if (office.papers.length === 0) return [];
  return [
    { id: 'accepted', name: '全部通过审核的作品' },
    ...office.selections.map(({ id, name }) => ({ id: `list.${id}`, name })),
    ...office.awards
      .filter(({ to }) => to === 'entry')
      .map(({ id, name }) => ({ id: `award.${id}`, name: `获奖作品：${name}` })),
  ];
}

/**
 * A list as it stands.
 * @throws ActionFault NOT_FOUND for one that the campaign does not have.
 */
export async function readList(context: At, id: string): Promise<WorkList> {
  const named = listNames(context).find((one) => one.id === id);
  if (named === undefined) throw notFound('这份名单');
  const { name } = named;
  const [kind = '', step = ''] = id.split(/\.(.*)/s);
  const { works, decision } = await READ[kind as keyof typeof READ](context, step);
  if (!decision.allowed) return { id, name, works: [], decision };
  return { id, name, works, decision: isNotEmpty(name, sourceOf(context), works.length) };
}

const sourceOf = ({ office }: At) =>
  office.papers[0]?.source ?? { reading: '报送材料由主办方决定' };

async function inGoodStanding(ids: readonly string[]): Promise<Entry[]> {
  const known = await entriesById([...new Set(ids)]);
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []).filter(hasStanding);
}

type Read = Pick<WorkList, 'works' | 'decision'>;

const READ = {
  accepted: async ({ campaign }: At): Promise<Read> => ({
    works: await everyEntry(campaign.id, ['accepted', 'published']),
    decision: ALLOWED,
  }),
  list: async (context: At, step: string): Promise<Read> => {
    const view = context.office.selections.find(({ id }) => id === step);
    if (view === undefined) throw notFound('这份名单');
    const { state, entries } = await standingSelection(context, view);
    return {
      works: await inGoodStanding(entries.map(({ entry }) => entry)),
      decision: isFinal(view.name, view.source, state === 'confirmed'),
    };
  },
  award: async ({ campaign, office, now }: At, award: string): Promise<Read> => {
    const outcome = await readOutcome({ campaign, office });
    const lines = await standingLines(outcome);
    return {
      works: await inGoodStanding(
        lines.flatMap((line) => (line.award === award ? (line.entry ?? []) : [])),
      ),
      decision: firstRefusal(
        () => isNotWithdrawn(campaign, outcome.withdrawn),
        () => isAnnounced(campaign, outcome.state === 'published', now),
      ),
    };
  },
};
