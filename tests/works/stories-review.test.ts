import { ORGANIZER, type TestCloud } from '../support/cloud';
import { aDocx, paragraph } from '../support/docx-bytes';
import { inOffice } from '../support/office';
import { inspected } from '../support/inspected';
import {
  aPicture,
  aStory,
  aText,
  openStories,
  STORIES_OPEN,
  type StoryOptions,
} from '../support/stories';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openStories();
  inOffice(cloud, 'paper', { role: 'partner', campaign: 'poverty-stories' });
});
afterAll(() => cloud.close());

/** A work that an author has sent in: its id. */
async function sent(owner: string, kind: string, options: StoryOptions): Promise<string> {
  const input = await aStory(cloud, kind, { owner, ...options });
  return (await cloud.done(owner, 'entry.submit', input)).entry.id;
}
const shown = async (id: string) => (await cloud.done('paper', 'first.show', { id })).first;
const piecesOf = (id: string) => cloud.all('pieces').filter(({ entry }) => entry === id);

test('a film by link is accepted once its reviewer has opened it and held its limits against it', async () => {
  const others = [
    { carrier: 'link', link: 'https://v.example.com/film', caption: '驻村一年' },
  ] as const;
  const id = await sent('linked', 'short', { others });
  inspected(cloud, id);
  const { points } = await shown(id);
  const ids = points.map((point) => point.id);
  expect(ids).toEqual(
    expect.arrayContaining(['watched', 'opened-0', 'measure-seconds-0-0', 'clean']),
  );
  const some = ids.filter((point) => point !== 'opened-0');
  const short = { id, revision: 0, signed: some };
  expect(await cloud.fault('paper', 'first.accept', short)).toMatchObject({
    code: 'INVALID',
    fields: [{ path: 'signed', reason: '还没有签字确认：打开过链接，里面就是这件作品。' }],
  });
  const { first } = await cloud.done('paper', 'first.accept', { ...short, signed: ids });
  expect(first.work).toMatchObject({
    state: 'accepted',
    pieces: [{ carrier: 'link', link: 'https://v.example.com/film', file: null }],
    declared: { borrowedPercent: 0, madeIn: '2020-05', unpublished: true },
  });
});

test('a group is inspected when all of it is: one picture that cannot be opened keeps it back', async () => {
  const id = await sent('broken', 'picture', {
    files: [aPicture('一'), aPicture('二'), aPicture('三')],
  });
  const [, second] = piecesOf(id);
  const original = { 'file.original': 'cloud://local/nowhere.jpg' };
  cloud.database.modify('pieces', { _id: second?.['_id'] }, { $set: original }, { merge: true });
  await cloud.runTimer('inspector');
  const { work, unready } = await shown(id);
  expect(work.inspection.state).toBe('retrying');
  expect(work.pieces.map(({ file }) => file !== null)).toEqual([true, false, true]);
  expect(unready?.rule).toBe('entry.inspected');
});

test('WeChat reads texts and captions too, a long one in parts', async () => {
  cloud.verdicts.set({ text: 'pass', media: 'pass', words: ['违禁'] });
  const text = `${aText(4000)}违禁${aText(1000)}`;
  const id = await sent('doubted', 'text', { others: [{ carrier: 'typed', text }] });
  await cloud.runTimer('inspector');
  const { points } = await shown(id);
  expect(points.find((point) => point.id === 'judged-text')?.text).toContain('正文');
  const clean = await sent('trusted', 'text', {
    others: [{ carrier: 'typed', text: aText(5000) }],
  });
  await cloud.runTimer('inspector');
  expect((await shown(clean)).points.map((point) => point.id)).not.toContain('judged-text');
});

describe('the original', () => {
  test('of each piece is given by its place, and of what is no file there is none', async () => {
    const bytes = aDocx(paragraph(aText(1200)));
    const id = await sent('writer', 'text', { files: [{ extension: 'docx', bytes }] });
    const purpose = '核对文档里的署名';
    const reply = await cloud.done(ORGANIZER, 'entry.original', { id, piece: 0, purpose });
    expect(Buffer.from(await (await fetch(reply.url)).arrayBuffer())).toEqual(bytes);
    const other = await cloud.fault(ORGANIZER, 'entry.original', { id, piece: 1, purpose });
    expect(other.code).toBe('NOT_FOUND');
    const link = { carrier: 'link', link: 'https://v.example.com/a', caption: '' } as const;
    const linked = await sent('linker', 'film', { others: [link] });
    const none = { id: linked, piece: 0, purpose };
    expect((await cloud.fault(ORGANIZER, 'entry.original', none)).code).toBe('NOT_FOUND');
  });
});

test('whoever erases what is kept about them takes texts, captions and files of all pieces along', async () => {
  const id = await sent('leaving', 'picture', { files: [aPicture('一'), aPicture('二')] });
  await cloud.runTimer('inspector');
  await cloud.done('leaving', 'own.erase', { understood: true });
  expect(piecesOf(id)).toMatchObject(
    [1, 2].map(() => ({ caption: '', file: { original: '', shown: null, preview: null } })),
  );
});

test('files that were uploaded and left are cleared away, however many a ticket had', async () => {
  const files = [aPicture('一'), aPicture('二'), aPicture('三')];
  const { ticket } = await aStory(cloud, 'picture', { owner: 'left', files });
  cloud.clock.set(STORIES_OPEN + 3 * 86_400_000);
  await cloud.runTimer('keeper');
  expect(cloud.all('tickets').filter(({ _id }) => _id === ticket)).toEqual([]);
});
