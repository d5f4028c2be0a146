import { join } from 'node:path';
import { admitted } from '../../support/rehearse/admitted';
import { opened } from '../../support/opened';
import { DEFAULTS } from '../../support/rehearse/options';
import { rehearse, type Played } from '../../support/rehearse/rehearse';
import { planting } from './planting';
import { campaign as small } from './small-stories';

let played: Played;
beforeAll(async () => {
  const options = { ...DEFAULTS, units: 4, entries: 30, reviewers: 8, experts: 7 };
  const file = join(__dirname, 'small-stories.ts');
  played = await rehearse(admitted(file, small), options, () => undefined);
});
afterAll(() => played.close());

const { found, documents, planted, changed } = planting(() => played);

describe('a rehearsal of notice 004 with small numbers', () => {
  it('goes from the first day to the publication and keeps every promise', () => {
    expect(played.stage.journal.surprises).toEqual([]);
    expect(found()).toEqual({});
  });

  it('meets every edge: reviewers kept away, ballots too full, no quorum, ties that a vote and a chair end', () => {
    const { journal } = played.stage;
    const met = new Set([...journal.refusals.keys(), ...journal.trials.map(({ got }) => got)]);
    for (const rule of [
      'review.others',
      'entry.perPerson',
      'screening.window',
      'screening.conflict',
      'screening.places',
      'select.screened',
      'select.ties',
      'panel.member',
      'ballot.window',
      'ballot.open',
      'ballot.chair',
      'ballot.most',
      'ballot.own',
      'ballot.quorum',
      'ballot.chosen',
      'ballot.places',
      'announce.window',
      'measure.characters',
      'measure.seconds',
      'measure.kilobitsPerSecond',
      'INVALID declared.borrowedPercent',
      'INVALID declared.madeIn',
      'INVALID pieces.0.caption',
      'INVALID answers.idNumber',
      'INVALID answers.born',
    ])
      expect([rule, met.has(rule)]).toEqual([rule, true]);
    const boxes = documents('ballot_boxes') as { counts: unknown[]; chosen: unknown }[];
    expect(
      boxes.filter(({ counts, chosen }) => counts.length === 2 && chosen === null),
    ).not.toEqual([]);
    expect(boxes.filter(({ chosen }) => chosen !== null)).not.toEqual([]);
  });
});

describe('a violation planted in the store is found', () => {
  const seats = () => documents('screening_seats');
  const ballots = () => documents('ballots').filter(({ state }) => state === 'final');

  it('a work with one answer too few', () => {
    const seat = seats().find(({ state }) => state === 'failed')!;
    const hits = changed('screening_seats', seat, { state: 'open' });
    expect(Object.keys(hits)).toEqual(['every-work-is-screened']);
  });

  it('a reviewer who answers a work of the own unit', () => {
    const judge = documents('members').find(({ role, unit }) => role === 'judge' && unit)!;
    const { id } = judge['unit'] as { id: string };
    const belonging = documents('entries').filter(
      ({ belongsTo }) => (belongsTo as { id: string } | null)?.id === id,
    );
    const seat = seats().find(({ entry }) => belonging.some(({ _id }) => _id === entry))!;
    const hits = changed('screening_seats', seat, { reviewer: judge['openid'] });
    expect(Object.keys(hits)).toContain('screened-by-others');
  });

  it('a second work of somebody in a category', () => {
    const works = documents('entries').filter(({ state }) => state === 'accepted');
    const numbers = opened({ all: documents }, 'entry_forms');
    const numberOf = ({ _id }: Record<string, unknown>) =>
      (numbers.find((form) => form['_id'] === _id)?.['answers'] as Record<string, string>)[
        'idNumber'
      ];
    const one = works.find((work) =>
      works.some((other) => other !== work && numberOf(other) === numberOf(work)),
    )!;
    const other = works.find((work) => work !== one && numberOf(work) === numberOf(one))!;
    expect(changed('entries', one, { kind: other['kind'] })).toHaveProperty('one-per-category');
  });

  it('a work that its own organizer has accepted, and one whose list is not signed', () => {
    const decision = documents('decisions').find(
      ({ verb, inNameOf }) => verb === 'accept' && inNameOf,
    )!;
    const hits = changed('decisions', decision, { actorRole: 'organizer' });
    expect(Object.keys(hits)).toEqual(['first-reviewed-by-right']);
    expect(Object.keys(changed('decisions', decision, { signed: [] }))).toEqual([
      'first-reviewed-by-right',
    ]);
  });

  it('a candidate whom a reviewer has not passed', () => {
    const list = documents('selections')[0]!;
    const failed = seats().find(
      ({ state, entry }) =>
        state === 'failed' && !JSON.stringify(list['entries']).includes(String(entry)),
    )!;
    const entries = [
      ...(list['entries'] as object[]),
      { entry: failed['entry'], votes: 2, rank: 1 },
    ];
    expect(Object.keys(changed('selections', list, { entries }))).toContain(
      'selections-follow-rule',
    );
  });

  it('a ballot with a work too many', () => {
    const ballot = ballots().find(({ works }) => (works as string[]).length === 2)!;
    const works = [...(ballot['works'] as string[]), 'another'];
    expect(Object.keys(changed('ballots', ballot, { works }))).toContain('ballots-are-sound');
  });

  it('a second ballot of the same expert', () => {
    const ballot = ballots()[0]!;
    const hits = planted('ballots', { ...ballot, _id: 'planted' });
    expect(Object.keys(hits)).toEqual(
      expect.arrayContaining(['ballots-are-sound', 'quorums-are-met']),
    );
  });

  it('a work that was sent on without having won', () => {
    const one = documents('forwardings')[0]!;
    const outside = documents('entries').find(({ state }) => state === 'rejected')!;
    const sent = one['sent'] as { entries: string[] };
    const change = { sent: { ...sent, entries: [...sent.entries, outside['_id']] } };
    expect(Object.keys(changed('forwardings', one, change))).toEqual(['forwardings-are-awards']);
  });

  it('a winner whom nobody has elected', () => {
    const outcome = documents('outcomes')[0]!;
    const lines = outcome['published'] as { entry: string }[];
    const outside = documents('entries').find(
      ({ state, _id }) => state === 'accepted' && !lines.some(({ entry }) => entry === _id),
    )!;
    const published = lines.map((line, at) =>
      at === 0 ? { ...line, entry: outside['_id'] } : line,
    );
    expect(Object.keys(changed('outcomes', outcome, { published }))).toContain(
      'awards-are-elected',
    );
  });
});
