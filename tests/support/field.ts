import { NOTHING_DECLARED } from '../../miniprogram/shared/works/declared';
import type { UnitRef } from '../../miniprogram/shared/contract';
import type { EntryState } from '../../miniprogram/shared/vocabulary';
import type { MediaForm } from '../../miniprogram/shared/campaign/kind';
import { at, CAMPAIGN, ROUND, type TestCloud } from './cloud';
import { SHENYANG } from './office';
import { aPiece } from './inspected';
import { aVoteRow } from './vote-row';

export interface WorkOptions {
  title?: string;
  owner?: string;
  theme?: string;
  kind?: MediaForm;
  unit?: UnitRef | null;
  state?: EntryState;
  /** Votes in the ledger and on show, by round. */
  votes?: Record<string, number>;
  /** Whether its unit has recommended it. */
  recommended?: boolean;
  submittedAt?: number;
}

/** Far from the numbers that publishing gives in the same test. */
let made = 5000;

/** A published work as submitting, publishing, voting and recommending would have left it; gives its id. */
export function aWork(cloud: TestCloud, options: WorkOptions = {}): string {
  const number = (made += 1);
  const id = `work-${String(number).padStart(4, '0')}`;
  const {
    title = `作品${String(number)}`,
    owner = `author-${id}`,
    theme = 'work',
    kind = 'image',
    unit = SHENYANG,
    state = 'published',
    votes = {},
    recommended = false,
    submittedAt = at('07-26') + number,
  } = options;
  const media = `cloud://x/${id}.jpg`;
  const shown = state === 'published';
  cloud.database.insert('entries', [
    {
      _id: id,
      campaign: CAMPAIGN,
      owner,
      channel: 'author',
      uploadedFor: null,
      belongsTo: unit,
      theme,
      kind,
      form: kind,
      title,
      intro: '一段足够长的简介文字',
      unit: unit?.name ?? '个人',
      state,
      revision: shown ? 2 : 0,
      submittedAt,
      pieces: 1,
      flags: [],
      confirm: [],
      lengthClass: null,
      declared: NOTHING_DECLARED,
      fileKeys: [`${CAMPAIGN}:${owner}:${id}`],
      edition: shown ? 1 : null,
      number: shown ? number : null,
      history: [
        { at: submittedAt, state: 'submitted', reason: null, edition: null },
        ...(state === 'submitted' ? [] : [{ at: submittedAt, state, reason: null, edition: 1 }]),
      ],
      consent: { version: '2027-1', at: submittedAt },
      terms: Array.from(title),
    },
  ]);
  cloud.database.insert('pieces', [
    aPiece({ entry: id, owner, form: kind, shown: media, at: submittedAt }),
  ]);
  if (shown) {
    const count = votes[ROUND] ?? 0;
    cloud.database.insert('exhibits', [
      {
        _id: `${CAMPAIGN}:${ROUND}:${id}`,
        campaign: CAMPAIGN,
        round: ROUND,
        entry: id,
        edition: 1,
        number,
        title,
        intro: '一段足够长的简介文字',
        theme,
        kind,
        form: kind,
        unit: unit?.name ?? '个人',
        unitId: unit?.id ?? null,
        preview: null,
        pieces: 1,
        excerpt: null,
        width: 640,
        height: 480,
        durationMs: null,
        submittedAt,
        publishedAt: at('08-01'),
        shown: true,
        votes: count,
        window: 0,
        held: 0,
        voided: 0,
        slots: {},
        seal: 0,
        heat: count * 1_000_000 - number,
        terms: Array.from(title),
      },
    ]);
  }
  for (const [round, count] of Object.entries(votes)) addVotes(cloud, id, count, { round });
  if (recommended) recommend(cloud, { id, number, title, theme, kind, unit: unit ?? SHENYANG });
  return id;
}

let people = 0;
const MIDDLE: Record<string, string> = { preliminary: '08-20', final: '10-12' };

/** Writes votes straight into the ledger. */
export function addVotes(
  cloud: TestCloud,
  entry: string,
  count: number,
  { round = ROUND, when }: { round?: string; when?: number } = {},
): void {
  const cast = when ?? at(MIDDLE[round] ?? '08-20');
  const rows = Array.from({ length: count }, () =>
    aVoteRow(`row:${String((people += 1))}`, { entry, at: cast }, { round }),
  );
  if (rows.length > 0) cloud.database.insert('votes', rows);
}

interface Recommended {
  id: string;
  number: number;
  title: string;
  theme: string;
  kind: MediaForm;
  unit: UnitRef;
}

/** A seat as recommending leaves it; more than a quota holds, which is not what is tried with it. */
function recommend(cloud: TestCloud, { id, unit, ...work }: Recommended): void {
  const round = 'semifinal';
  cloud.database.insert('recommendations', [
    {
      _id: `${CAMPAIGN}:${round}:${unit.id}:${work.kind}-seats:${id}`,
      sitter: `${CAMPAIGN}:${round}:${id}:1`,
      campaign: CAMPAIGN,
      round,
      unit: unit.id,
      unitName: unit.name,
      quota: `${work.kind}-seats`,
      seat: 1,
      entry: id,
      ...work,
      form: work.kind,
      preview: null,
      votes: 0,
      by: 'contact',
      byName: '王芳',
      at: at('09-20'),
      request: `request-${id}`,
    },
  ]);
}
