import { fileIn } from '../support/one-file';
import { anEntry, anUpload, aPhoto } from '../support/builders';
import { OPEN, openCloud, type TestCloud } from '../support/cloud';
import { deletedFiles } from '../support/deleted-files';
import { aPiece } from '../support/inspected';
import { keptFile } from '../support/kept-file';
import { killCall } from '../support/killed-call';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let cloud: TestCloud;
let deleted: string[];
beforeAll(async () => {
  cloud = await openCloud();
  deleted = deletedFiles();
});
beforeEach(() => cloud.clock.set(OPEN));
afterAll(() => cloud.close());

const piecesOf = (entry: string) => cloud.database.find('pieces', { entry });
const entriesOf = (owner: string) => cloud.database.find('entries', { owner });
const pathOf = (file: string): string => file.replace(/^cloud:\/\/[^/]+\//, '');

test('a work stands with its piece or not at all, wherever its submission breaks off, and a retry finishes it', async () => {
  let died = 0;
  for (let nth = 1; nth < 40; nth += 1) {
    const owner = `broken-${String(nth)}`;
    const input = await anUpload(cloud, { owner });
    const killed = await killCall(cloud, nth, () =>
      cloud.ask(owner, 'entry.submit', input).catch(() => undefined),
    );
    for (const { _id } of entriesOf(owner)) expect(piecesOf(String(_id))).toHaveLength(1);
    const { entry } = await cloud.done(owner, 'entry.submit', input);
    expect(piecesOf(entry.id)).toHaveLength(1);
    await cloud.done(owner, 'entry.mine', { cursor: null });
    expect(entriesOf(owner)).toHaveLength(1);
    if (!killed) break;
    died += 1;
  }
  expect(died).toBeGreaterThan(5);
});

test('the copy of a file that an earlier attempt kept serves, a second one is not left behind', async () => {
  const owner = 'again';
  const bytes = aPhoto();
  const input = await anUpload(cloud, { owner, bytes });
  const first = await anUpload(cloud, { owner: 'model', bytes });
  await cloud.done('model', 'entry.submit', first);
  const [model] = piecesOf(first.ticket);
  // What a call leaves that dies before it writes the work.
  const file = { ...(model?.['file'] as object), original: 'cloud://x/originals/first.jpg' };
  const stray = { ...model, _id: `${input.ticket}:0`, entry: input.ticket, owner, file };
  cloud.database.insert('pieces', [stray]);
  deleted.length = 0;
  await cloud.done(owner, 'entry.submit', input);
  expect(keptFile(cloud, input.ticket).original).toBe('cloud://x/originals/first.jpg');
  expect(deleted.filter((path) => path.startsWith('originals/'))).toHaveLength(1);
});

test('a ticket that something else was sent in with is refused; nothing of that is shown as this', async () => {
  const owner = 'other-content';
  const input = await anUpload(cloud, { owner });
  cloud.database.insert('pieces', [aPiece({ entry: input.ticket, owner })]);
  const { refusal } = await cloud.fault(owner, 'entry.submit', input);
  expect(refusal?.rule).toBe('upload.used');
  expect(entriesOf(owner)).toEqual([]);
  await anEntry(cloud, { owner });
});

test('pieces of works that never came to be are cleared away with their tickets, those of works stay', async () => {
  const input = await anUpload(cloud, { owner: 'left' });
  const { id } = await anEntry(cloud, { owner: 'stayed' });
  const { fileID } = await cloud.as('left').upload(pathOf(fileIn(input)), aPhoto());
  const stray = aPiece({ entry: input.ticket, owner: 'left' });
  const file = { ...(stray['file'] as object), original: fileID };
  cloud.database.insert('pieces', [{ ...stray, file }]);
  cloud.clock.set(OPEN + 2 * DAY);
  await cloud.runTimer('keeper');
  expect(piecesOf(input.ticket)).toEqual([]);
  expect(deleted).toContain(pathOf(fileID));
  expect(piecesOf(id)).toHaveLength(1);
  expect(deleted).not.toContain(pathOf(keptFile(cloud, id).original));
});
