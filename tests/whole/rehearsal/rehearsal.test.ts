import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { admitted } from '../../support/rehearse/admitted';
import { DEFAULTS } from '../../support/rehearse/options';
import { rehearse, type Played } from '../../support/rehearse/rehearse';
import { planting } from './planting';
import { campaign as small } from './small-campaign';

let played: Played;
beforeAll(async () => {
  const options = { ...DEFAULTS, units: 4, entries: 60, votes: 1100, judges: 3 };
  const file = join(__dirname, 'small-campaign.ts');
  played = await rehearse(admitted(file, small), options, () => undefined);
});
afterAll(() => played.close());

const { found, documents, planted, changed } = planting(() => played);

describe('a rehearsal of notice 003 with small numbers', () => {
  it('goes from the first day to the publication and keeps every promise', () => {
    expect(played.stage.journal.surprises).toEqual([]);
    expect(found()).toEqual({});
    expect(played.stage.journal.skipped).toEqual([]);
  });

  it('meets every edge: the threshold, the quota, the tie, the first and the last millisecond', () => {
    const { journal, view } = played.stage;
    const rules = new Set(journal.refusals.keys());
    for (const rule of [
      'gate.recommendable',
      'gate.judgeable',
      'recommend.quota',
      'recommend.once',
      'recommend.tally',
      'vote.perDay',
      'vote.perEntryPerDay',
      'vote.pace',
      'score.conflict',
      'announce.ties',
      'announce.withdrawn',
    ])
      expect([rule, rules.has(rule) || journal.trials.some(({ got }) => got === rule)]).toEqual([
        rule,
        true,
      ]);
    const edges = view.rounds.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]);
    expect(
      documents('votes').filter(({ at }) => edges.includes(at as number)).length,
    ).toBeGreaterThan(1);
    const finalists = documents('selections').find(({ selection }) => selection === 'finalists');
    const counts = (finalists?.['entries'] as { votes: number }[]).map(({ votes }) => votes);
    expect(counts.filter((votes) => votes === 8 + 6)).toHaveLength(2);
  });
});

/** What no two rows of the ledger share. */
const itsOwn = (name: string) => ({
  _id: name,
  sitter: name,
  addressSeat: name,
  request: name,
  receipt: name,
});

describe('a violation planted in the store is found', () => {
  it('a vote outside its round', () => {
    const [vote] = documents('votes');
    const late = played.stage.view.rounds.find(({ id }) => id === 'preliminary')!.closesAt + 1;
    const hits = planted('votes', { ...vote, ...itsOwn('planted'), at: late });
    expect(Object.keys(hits)).toEqual(
      expect.arrayContaining(['votes-in-time', 'tallies-equal-ledger', 'receipts-equal-ledger']),
    );
  });

  it('a vote too many in a day', () => {
    const votes = documents('votes');
    const [vote] = votes;
    const { database } = played.stage.cloud;
    const extra = Array.from({ length: 11 }, (_, nth) => ({
      ...vote,
      ...itsOwn(`planted-${nth}`),
    }));
    database.insert('votes', extra);
    try {
      expect(found()).toHaveProperty('votes-within-caps');
    } finally {
      database.remove('votes', { _id: { $regex: '^planted' } }, { multi: true });
    }
    expect(found()).toEqual({});
  });

  it('a tally that is not the ledger’s', () => {
    const [exhibit] = documents('exhibits');
    const hits = changed('exhibits', exhibit!, { votes: (exhibit!['votes'] as number) + 1 });
    expect(Object.keys(hits)).toEqual(['tallies-equal-ledger']);
  });

  it('a seat beyond the quota, and a work on two seats', () => {
    const seats = documents('recommendations');
    const { quota, unit } = seats.find(
      (one) =>
        seats.filter((other) => other['unit'] === one['unit'] && other['quota'] === one['quota'])
          .length === 3,
    ) as { quota: string; unit: string };
    const one = seats.find((seat) => seat['unit'] === unit && seat['quota'] === quota)!;
    const hits = planted('recommendations', { ...one, _id: 'planted', sitter: 'planted', seat: 4 });
    expect(Object.keys(hits)).toEqual(
      expect.arrayContaining(['quotas-hold', 'one-seat-per-entry']),
    );
  });

  it('a finalist at the threshold', () => {
    const gate = small.gates[0]!.moreThan;
    const selection = documents('selections').find((one) => one['selection'] === 'finalists')!;
    const counted = new Map<string, number>();
    for (const { round, entry } of documents('votes'))
      if (round === 'preliminary')
        counted.set(String(entry), (counted.get(String(entry)) ?? 0) + 1);
    const [on] = [...counted].find(([, votes]) => votes === gate)!;
    const entries = [...(selection['entries'] as object[]), { entry: on, votes: gate, rank: 9 }];
    const hits = changed('selections', selection, { entries });
    expect(Object.keys(hits)).toEqual(
      expect.arrayContaining(['selections-follow-rule', 'selected-pass-gates']),
    );
  });

  it('points above their weight', () => {
    const score = documents('scores').find(({ state }) => state === 'final')!;
    const hits = changed('scores', score, { marks: { ...(score['marks'] as object), theme: 31 } });
    expect(Object.keys(hits)).toEqual(['scores-are-sound']);
  });

  it('a winner who was not before the judges', () => {
    const outcome = documents('outcomes')[0]!;
    const published = outcome['published'] as { entry: string | null; award: string }[];
    const outside = documents('entries').find(({ state }) => state === 'rejected')!;
    const swapped = published.map((line) =>
      line.award === 'first' ? { ...line, entry: outside['_id'] } : line,
    );
    const hits = changed('outcomes', outcome, { published: swapped });
    expect(Object.keys(hits)).toEqual(
      expect.arrayContaining(['winners-qualify', 'certificates-match']),
    );
  });
});

it('a campaign that contradicts itself is refused with its places before anything runs', () => {
  const root = join(__dirname, '../../..');
  const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/rehearse/index.ts', '--campaign'];
  const file = join(__dirname, 'impossible-campaign.ts');
  const { status, stderr } = spawnSync(process.execPath, [...command, file], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/quotas\[0\]\.max\n.*impossible-campaign\.ts:\d+:\d+\n.*上限是 0/);
});
