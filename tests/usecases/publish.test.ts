import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const REASON = '与主题不符，请改投其他主题';
const next = async (): Promise<number> =>
  (await cloud.done(ORGANIZER, 'organizer.board', {})).nextEdition;
const numbersShown = () =>
  cloud
    .all('exhibits')
    .filter(({ shown }) => shown)
    .map(({ number }) => Number(number))
    .sort((a, b) => a - b);

describe('每期从…作品中选出优秀作品刊发', () => {
  test.each([
    ['07-31 23:58', false],
    ['08-01 00:00', true],
    ['09-15 23:58', true],
    ['09-16 00:00', false],
  ])('at %s the organizer may publish: %s', async (moment, open) => {
    const { id } = await anAcceptedEntry(cloud, { owner: 'window' });
    const { nextEdition, refusal } = await cloud.done(ORGANIZER, 'organizer.board', {}, at(moment));
    expect(refusal === null).toBe(open);
    const chosen = { edition: nextEdition, entries: [id] };
    const reply = await cloud.ask(ORGANIZER, 'edition.publish', chosen, at(moment));
    expect(reply.ok).toBe(open);
    if (!reply.ok) expect(reply.error.refusal?.rule).toBe('publish.window');
  });

  test('numbers follow the order of upload and go on from edition to edition', async () => {
    const before = numbersShown().length;
    const early = await anAcceptedEntry(cloud, { when: at('08-02 08:00') });
    const late = await anAcceptedEntry(cloud, { when: at('08-03 08:00') });
    expect(await anEdition(cloud, [late, early])).toEqual([before + 2, before + 1]);
    const another = await anAcceptedEntry(cloud);
    expect(await anEdition(cloud, [another])).toEqual([before + 3]);
    expect(numbersShown()).toEqual(Array.from({ length: before + 3 }, (_, index) => index + 1));
  });

  test('the same call again is harmless, also eight times at once', async () => {
    const owner = 'repeated';
    const entries = await Promise.all([1, 2, 3].map(() => anAcceptedEntry(cloud, { owner })));
    const chosen = { edition: await next(), entries: entries.map(({ id }) => id) };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => cloud.done(ORGANIZER, 'edition.publish', chosen)),
    );
    const again = await cloud.done(ORGANIZER, 'edition.publish', chosen);
    for (const reply of replies) expect(reply).toEqual(again);
    expect(again.edition).toMatchObject({ edition: chosen.edition, entries: 3 });
    expect(new Set(again.results.map(({ number }) => number)).size).toBe(3);
    const shown = cloud
      .all('exhibits')
      .filter((one) => chosen.entries.includes(String(one['entry'])));
    expect(shown).toHaveLength(3);
    expect(shown.every((one) => one['shown'] === true)).toBe(true);
    expect(await next()).toBe(chosen.edition + 1);
  });

  test('what cannot be published is named, the rest is published', async () => {
    const good = await anAcceptedEntry(cloud);
    const waiting = await anEntry(cloud, { answers: { title: '还没审核' } });
    const chosen = { edition: await next(), entries: [good.id, waiting.id, 'none'] };
    const { edition, results } = await cloud.done(ORGANIZER, 'edition.publish', chosen);
    expect(edition.entries).toBe(1);
    const of = (id: string) => results.find(({ entry }) => entry === id);
    expect(of(good.id)).toMatchObject({ problem: null });
    expect(of(waiting.id)).toMatchObject({ number: null });
    expect(of(waiting.id)?.problem).toContain('待审核');
    expect(of('none')).toMatchObject({ number: null });
  });

  test('a choice of which nothing can be published opens no edition', async () => {
    const { id } = await anEntry(cloud);
    const edition = await next();
    const fault = await cloud.fault(ORGANIZER, 'edition.publish', { edition, entries: [id] });
    expect(fault.code).toBe('CONFLICT');
    expect(await next()).toBe(edition);
  });

  test('no edition is left out', async () => {
    const { id } = await anAcceptedEntry(cloud);
    const edition = await next();
    const ahead = { edition: edition + 1, entries: [id] };
    const fault = await cloud.fault(ORGANIZER, 'edition.publish', ahead);
    expect(fault.reason).toContain(`第 ${edition} 期`);
  });

  test.each([
    ['none', []],
    ['51', Array.from({ length: 51 }, (_, index) => `entry-${index}`)],
  ])('%s at a time is refused', async (_, entries) => {
    const fault = await cloud.fault(ORGANIZER, 'edition.publish', { edition: 1, entries });
    expect(fault.fields).toMatchObject([{ path: 'entries' }]);
  });
});

describe('two organizers', () => {
  test('of two choices for one edition, one stands and the other is told the next number', async () => {
    const [one, other] = [await anAcceptedEntry(cloud), await anAcceptedEntry(cloud)];
    const edition = await next();
    const replies = await Promise.all([
      cloud.ask(ORGANIZER, 'edition.publish', { edition, entries: [one.id] }),
      cloud.ask(OTHER_ORGANIZER, 'edition.publish', { edition, entries: [other.id] }),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = replies.filter(({ ok }) => !ok);
    expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
    if (lost?.ok === false) expect(lost.error.remedy).toContain(`第 ${edition + 1} 期`);
  });

  test('a rejection and a publication at once: never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await anAcceptedEntry(cloud);
      const rejection = { id, revision: 1, reason: REASON };
      const [published, rejected] = await Promise.all([
        cloud.ask(ORGANIZER, 'edition.publish', { edition: await next(), entries: [id] }),
        cloud.ask(OTHER_ORGANIZER, 'entry.reject', rejection),
      ]);
      const entry = cloud.all('entries').find(({ _id }) => _id === id);
      const exhibit = cloud.all('exhibits').find((one) => one['entry'] === id);
      const number = published.ok ? published.data.results[0]?.number : null;
      if (rejected.ok) {
        expect(entry?.['state']).toBe('rejected');
        expect(number ?? null).toBeNull();
        expect(exhibit?.['shown'] ?? false).toBe(false);
      } else {
        expect(entry).toMatchObject({ state: 'published', number });
        expect(exhibit).toMatchObject({ shown: true, number });
      }
    }
  });
});

test('an edition that broke off is completed by the same call', async () => {
  const entries = [await anAcceptedEntry(cloud), await anAcceptedEntry(cloud)];
  const edition = await next();
  const chosen = entries.map(({ id }) => id).sort();
  const campaign = 'zhongai-liaoning';
  cloud.database.insert('editions', [
    {
      _id: `${campaign}:${edition}`,
      campaign,
      edition,
      publishedAt: at('08-05'),
      chosen,
      entries: 2,
    },
  ]);
  const { results } = await cloud.done(ORGANIZER, 'edition.publish', { edition, entries: chosen });
  expect(results.map(({ problem }) => problem)).toEqual([null, null]);
  const mine = await cloud.done('author-one', 'entry.mine', { cursor: null });
  for (const { id } of entries)
    expect(mine.items.find((item) => item.id === id)).toMatchObject({
      state: 'published',
      edition,
    });
});

test('nothing personal is in what the public reads', () => {
  const exhibits = JSON.stringify(cloud.all('exhibits'));
  expect(exhibits).not.toContain('王小明');
  expect(exhibits).not.toContain('13800138000');
  expect(exhibits).not.toContain('author-one');
});
