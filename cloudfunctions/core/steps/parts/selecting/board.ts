import { categoriesOf, categoryOf } from '../../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView, GateView } from '../../../../../miniprogram/shared/campaign/view';
import type {
  SelectionBoard,
  SelectionRow,
  SelectionVerdict,
} from '../../../../../miniprogram/shared/contract';
import type { SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import { maySelect } from '../../../../../miniprogram/shared/steps/select';
import { isIn, rankGroup, undecidedIn, type Contender } from '../../rules/selection';
import type { Screened } from '../../rules/screened';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import type { Entry } from '../../../works/stores/entries';
import type { Piece } from '../../../works/stores/pieces';
import { coverOf } from '../../../works/parts/piece/cover';
import { piecesOf } from '../../../works/parts/piece/of-entries';
import type { Selection } from '../../stores/selections';
import { hasStanding, lossOf } from '../../../works/parts/entry/standing';
import {
  hasFallen,
  ledgerVotes,
  notVoid,
  NO_VOTES,
  type LedgerVotes,
} from '../../../votes/parts/tally/ledger-votes';
import { screenedWorks } from '../screening/outcomes';
import { poolOf } from '../selection/pool';
import { standingSelection } from '../selection/settle';

/** A selection of the campaign's file. @throws ActionFault NOT_FOUND */
export function selectionOf({ office }: Pick<Context, 'office'>, id: string): SelectionView {
  const view = office.selections.find((one) => one.id === id);
  if (view === undefined) throw notFound('这份名单');
  return view;
}

/** Everything a selection rests on and what stands of it. */
export interface Standing {
  view: SelectionView;
  selection: Selection;
  /** By entry. */
  votes: ReadonlyMap<string, LedgerVotes>;
  board: SelectionBoard;
}

/**
 * Reads a selection, its pool and the ledger, and ranks them.
 * @param counted votes that this call has counted already: a frozen tally need not be counted twice.
 */
export async function standingBoard(
  context: Pick<Context, 'campaign' | 'office' | 'now'>,
  id: string,
  counted: ReadonlyMap<string, LedgerVotes> | null = null,
): Promise<Standing> {
  const { campaign, now } = context;
  const view = selectionOf(context, id);
  const [selection, pool] = await Promise.all([
    standingSelection(context, view),
    poolOf(context, view),
  ]);
  const ids = pool.map(({ _id }) => _id);
  const { tally } = view;
  const [pieces, votes, screened] = await Promise.all([
    piecesOf(pool),
    counted ?? (tally === null ? NONE : ledgerVotes(campaign, tally, ids, now)),
    view.pool === 'screened' ? screenedWorks(context, view.from) : null,
  ]);
  const decision = maySelect(campaign, view, now);
  const { state, revision, confirmedAt } = selection;
  const board: SelectionBoard = {
    selection: view,
    state,
    revision,
    confirmedAt,
    groups: groupsOf(campaign, view).map((group) => ({
      ...group,
      ...rowsOf(
        group.id,
        pool.filter((entry) => groupIn(campaign, view, entry) === group.id),
        pieces,
        { votes, screened },
        view,
        fallGate(campaign, view),
        selection,
      ),
    })),
    refusal: decision.allowed ? null : decision,
  };
  return { view, selection, votes, board };
}

/** The threshold that recommending rested on, where the list is made of what was recommended by the same tally. */
const fallGate = ({ gates }: CampaignView, { pool, tally }: SelectionView): GateView | null =>
  gates.find(
    ({ before, round }) => pool === 'recommended' && before === 'recommend' && round === tally,
  ) ?? null;

const NONE: ReadonlyMap<string, LedgerVotes> = new Map();

/** The groups that compete each for themselves, in the campaign's order. */
function groupsOf(campaign: CampaignView, { per }: SelectionView) {
  const { themes, kinds, title } = campaign;
  switch (per) {
    case 'theme':
      return themes.map(({ id, name }) => ({ id, name }));
    case 'kind':
      return kinds.map(({ id, name }) => ({ id, name }));
    case 'category':
      return categoriesOf(campaign).map(({ id, name }) => ({ id, name }));
    case 'campaign':
      return [{ id: 'campaign', name: title }];
    default:
      return per satisfies never;
  }
}

function groupIn(
  campaign: CampaignView,
  { per }: SelectionView,
  { theme, kind }: Entry,
): string | undefined {
  switch (per) {
    case 'theme':
      return theme;
    case 'kind':
      return kind;
    case 'category':
      return categoryOf(campaign, kind)?.id;
    case 'campaign':
      return 'campaign';
    default:
      return per satisfies never;
  }
}

/** What ranks, by entry. */
interface Facts {
  votes: ReadonlyMap<string, LedgerVotes>;
  /** Null where the list does not come out of a screening. */
  screened: ReadonlyMap<string, Screened> | null;
}

const UNSCREENED: Pick<Screened, 'outcome' | 'passed'> = { outcome: 'waiting', passed: 0 };

function rowsOf(
  group: string,
  pool: readonly Entry[],
  pieces: ReadonlyMap<string, Piece[]>,
  { votes, screened }: Facts,
  view: SelectionView,
  recommendable: GateView | null,
  { state, entries, adjustments }: Selection,
): { places: number; rows: SelectionRow[] } {
  // A list that is confirmed keeps its places: whoever is disqualified later makes no room in it.
  const frozen = new Set(state === 'confirmed' ? entries.map(({ entry }) => entry) : []);
  const competes = (entry: Entry): boolean => hasStanding(entry) || frozen.has(entry._id);
  const contender = (entry: Entry): Contender => {
    const own = votes.get(entry._id) ?? NO_VOTES;
    const said = screened === null ? null : (screened.get(entry._id) ?? UNSCREENED);
    return {
      entry: entry._id,
      group,
      votes: said === null ? notVoid(own) : said.passed,
      held: own.held,
      screened: said?.outcome ?? null,
      fell: recommendable !== null && hasFallen(recommendable, own) ? recommendable : null,
      submittedAt: entry.submittedAt,
    };
  };
  const contenders = pool.filter(competes).map(contender);
  const { places, rows } = rankGroup(contenders, view);
  const undecided = undecidedIn(contenders, view);
  const struck = pool
    .filter((entry) => !competes(entry))
    .map(contender)
    .map((one) => ({
      ...one,
      rank: 1 + rows.filter((row) => row.votes > one.votes).length,
      verdict: 'out' as SelectionVerdict,
    }));
  const byId = new Map(pool.map((entry) => [entry._id, entry]));
  return {
    places,
    rows: [...rows, ...struck].flatMap(({ entry: id, votes: count, held, fell, rank, verdict }) => {
      const entry = byId.get(id);
      if (entry === undefined) return [];
      const adjustment = adjustments[id] ?? null;
      const ruled = adjustment === null ? isIn(verdict) : adjustment.admit;
      return {
        entry: id,
        number: entry.number ?? 0,
        title: entry.title,
        theme: entry.theme,
        kind: entry.kind,
        form: entry.form,
        unit: entry.belongsTo?.name ?? entry.unit,
        preview: coverOf(pieces.get(id) ?? []).preview,
        votes: count,
        held,
        undecided: undecided.has(id) || (held > 0 && adjustment?.admit === true),
        fell,
        rank,
        verdict,
        admitted: hasStanding(entry) && (state === 'confirmed' ? frozen.has(id) : ruled),
        adjustment,
        disqualified: lossOf(entry),
      };
    }),
  };
}
