import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aScore, aShortlist, entryId, JUDGING, marks, worksByEntry } from '../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
  aShortlist(
    cloud,
    [1, 2, 3].map((number) => ({
      number,
      title: `公开的标题${String(number)}`,
      unit: { ...DALIAN, name: 'MARK-unit' },
      typedUnit: 'MARK-typed-unit',
      uploadedFor: 'MARK-uploader',
      owner: 'MARK-owner',
      author: 'MARK-author',
      phone: 'MARK-phone',
      votes: 98765,
    })),
  );
  for (const judge of ['one', 'two']) inOffice(cloud, judge, { role: 'judge', unit: SHENYANG });
  await cloud.done('one', 'judge.works', { judging: 'experts' }, JUDGING);
  for (const [entry, work] of worksByEntry(cloud)) {
    aScore(cloud, 'MARK-judge', { work, entry }, 61.7);
    cloud.database.modify(
      'scores',
      { work },
      { $set: { comment: 'MARK-comment', reason: 'MARK-reason', name: 'MARK-name' } },
      { merge: true },
    );
  }
  // Somebody decided something about each, too.
  await cloud.done(ORGANIZER, 'scores.show', { judging: 'experts' }, JUDGING);
});
afterAll(() => cloud.close());

/** Every key and every value of a reply, as deep as it goes, as text. */
function everything(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(everything);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...everything(inner)]);
  return [String(value)];
}

const SECRETS = [
  'MARK',
  '98765',
  '61.7',
  ...[1, 2, 3].map(entryId),
  'owner',
  'votes',
  'sha256',
  'answers',
  'belongsTo',
  'number',
  'edition',
  'openid',
];

async function replies(judge: string): Promise<[string, unknown][]> {
  const listed = await cloud.done(judge, 'judge.works', { judging: 'experts' }, JUDGING);
  const [first, second] = listed.works;
  const at = (work: string) => ({ judging: 'experts', work, revision: 0 });
  const draft = { ...at(first!.work), marks: { theme: 1 }, comment: '草稿', submit: false };
  const final = { ...draft, revision: 1, marks: marks(), submit: true };
  const away = { ...at(second!.work), reason: '认识拍摄者，应当回避' };
  const wrong = { ...final, revision: 9, marks: marks({ idea: 15.1 }) };
  return [
    ['judge.desk', await cloud.done(judge, 'judge.desk', {}, JUDGING)],
    ['judge.works', listed],
    ['a draft', await cloud.done(judge, 'judge.score', draft, JUDGING)],
    ['a final score', await cloud.done(judge, 'judge.score', final, JUDGING)],
    ['an abstention', await cloud.done(judge, 'judge.abstain', away, JUDGING)],
    ['a wrong mark', await cloud.fault(judge, 'judge.score', wrong, JUDGING)],
    [
      'a stale score',
      await cloud.fault(judge, 'judge.score', { ...wrong, marks: marks() }, JUDGING),
    ],
    ['judge.works again', await cloud.done(judge, 'judge.works', { judging: 'experts' }, JUDGING)],
  ];
}

test('nothing of a reply tells who made a work, for whom, its votes or what others think', async () => {
  for (const [name, reply] of await replies('one')) {
    const words = everything(reply);
    expect(words.length).toBeGreaterThan(2);
    const found = SECRETS.filter((secret) => words.some((word) => word.includes(secret)));
    expect({ [name]: found }).toEqual({ [name]: [] });
  }
});

test('what the test looks for is really there to be found', () => {
  const stored = everything(
    ['entries', 'pieces', 'entry_forms', 'scores', 'selections'].map((name) => cloud.all(name)),
  );
  const hidden = SECRETS.filter((secret) => secret !== 'openid');
  expect(hidden.filter((secret) => !stored.some((word) => word.includes(secret)))).toEqual([]);
});

test('a work shows exactly this', async () => {
  const { works } = await cloud.done('two', 'judge.works', { judging: 'experts' }, JUDGING);
  expect(works).toHaveLength(3);
  for (const work of works) {
    expect(Object.keys(work).sort()).toEqual([
      'durationMs',
      'form',
      'height',
      'intro',
      'kind',
      'pieces',
      'position',
      'preview',
      'score',
      'theme',
      'title',
      'width',
      'work',
    ]);
    expect(work.work).toMatch(/^[0-9a-f]{16}$/);
    expect(work.score).toBeNull();
  }
});

test('a work’s name opens nothing else, and an entry’s id opens no work', async () => {
  const { works } = await cloud.done('two', 'judge.works', { judging: 'experts' }, JUDGING);
  const { work } = works[0]!;
  expect(await cloud.fault('two', 'exhibit.show', { id: work }, JUDGING)).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await cloud.fault('two', 'share.code', { entry: work }, JUDGING)).toMatchObject({
    code: 'NOT_FOUND',
  });
  const score = { judging: 'experts', work: entryId(1), revision: 0, marks: marks(), comment: '' };
  expect(
    await cloud.fault('two', 'judge.score', { ...score, submit: true }, JUDGING),
  ).toMatchObject({ code: 'NOT_FOUND' });
});

test('two judges meet the works in orders of their own, each the same every time', async () => {
  const orderOf = async (judge: string) =>
    (await cloud.done(judge, 'judge.works', { judging: 'experts' }, JUDGING)).works.map(
      ({ work }) => work,
    );
  for (const judge of ['three', 'four', 'five', 'six', 'seven'])
    inOffice(cloud, judge, { role: 'judge' });
  const orders = await Promise.all(['three', 'four', 'five', 'six', 'seven'].map(orderOf));
  expect(new Set(orders.map((order) => [...order].sort().join())).size).toBe(1);
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1);
  expect(await orderOf('three')).toEqual(orders[0]);
});
