import type { SentPiece } from '../../miniprogram/shared/contract';
import { ORGANIZER, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { aPicture, aStory, aText, openStories, stories, typed } from '../support/stories';
import { aUnit } from '../support/units';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openStories();
});
afterAll(() => cloud.close());

let made = 0;
const someone = (): string => `sender-${String((made += 1))}`;

describe('□推荐（推荐单位', () => {
  test('a unit is asked what only units know, it is kept, and checked with the rest', async () => {
    const unit = await aUnit(cloud, '长沙市人社局');
    inOffice(cloud, 'li', { role: 'contact', unit, campaign: stories.id });
    const via = 'batch.ticket' as const;
    const input = await aStory(cloud, 'text', { owner: 'li', via, others: [typed(aText(1000))] });
    const answers = { ...input.answers, opinion: '' };
    const fault = await cloud.fault('li', 'batch.submit', { ...input, answers });
    expect(fault.fields?.map(({ path }) => path)).toEqual(['answers.opinion']);
    const { work } = await cloud.done('li', 'batch.submit', input);
    expect(work.pieces).toMatchObject([{ carrier: 'typed', form: 'text' }]);
    const form = cloud.all('entry_forms').find(({ _id }) => _id === work.entry);
    expect(form).toHaveProperty('answers.opinion');
    const { items } = await cloud.done(ORGANIZER, 'entry.find', { query: work.entry });
    expect(items[0]?.answers.map(({ field }) => field)).toContain('recommendedAt');
  });
});

describe('what is not the sender’s', () => {
  test.each([0, 1])('another’s upload in place %s is not taken', async (place) => {
    const [own, other] = [someone(), someone()];
    const files = [aPicture(), aPicture()];
    const mine = await aStory(cloud, 'picture', { owner: own, files });
    const theirs = await aStory(cloud, 'picture', { owner: other, files });
    const pieces = mine.pieces.map((piece, at) => (at === place ? theirs.pieces[at] : piece));
    const stolen = { ...mine, pieces: pieces as SentPiece[] };
    const { refusal } = await cloud.fault(own, 'entry.submit', stolen);
    expect(refusal?.rule).toBe('upload.missing');
    expect(cloud.all('entries').filter(({ owner }) => owner === own)).toEqual([]);
    await cloud.done(other, 'entry.submit', theirs);
  });

  test('one upload serves one piece', async () => {
    const owner = someone();
    const input = await aStory(cloud, 'picture', { owner, files: [aPicture(), aPicture()] });
    const [first] = input.pieces;
    const doubled = { ...input, pieces: [first, first] as SentPiece[] };
    const { refusal } = await cloud.fault(owner, 'entry.submit', doubled);
    expect(refusal?.rule).toBe('upload.missing');
    await cloud.done(owner, 'entry.submit', input);
  });
});

test('one ticket sent in five times at once is one work', async () => {
  const owner = someone();
  const input = await aStory(cloud, 'picture', { owner, files: [aPicture(), aPicture()] });
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => cloud.ask(owner, 'entry.submit', input)),
  );
  expect(replies.every(({ ok }) => ok)).toBe(true);
  const entries = cloud.all('entries').filter((entry) => entry['owner'] === owner);
  expect(entries).toHaveLength(1);
  const pieces = cloud.all('pieces').filter(({ entry }) => entry === entries[0]?.['_id']);
  expect(pieces).toHaveLength(2);
});
