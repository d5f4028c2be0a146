import { sceneOf } from '../../miniprogram/shared/campaign/scene';
import { at, CAMPAIGN, openCloud, OPEN, type TestCloud } from '../support/cloud';
import { anExhibit, hang } from '../support/hung-exhibits';

let cloud: TestCloud;
/** As long as a real one: the longest that a code can hold. */
const ENTRY = '0123456789abcdef0123456789abcdef';
beforeAll(async () => {
  cloud = await openCloud();
  const shown = anExhibit({ number: 1 });
  hang(cloud, [
    { ...shown, entry: ENTRY, _id: `${CAMPAIGN}:preliminary:${ENTRY}` },
    anExhibit({ number: 2, shown: false }),
  ]);
});
afterAll(() => cloud.close());

const drawn = () => cloud.outbox.list({ api: 'wxacode.getUnlimited' });
const share = async (entry: string, when = OPEN) =>
  (await cloud.done('anybody', 'share.code', { entry }, when)).url;

test('the code opens the work, is drawn once and kept', async () => {
  const first = await share(ENTRY);
  const picture = (await cloud.as('anybody').download(first!)).toString('latin1');
  expect(picture).toContain(`"scene":"${sceneOf(CAMPAIGN, ENTRY)}"`);
  expect(picture).toContain('"page":"pages/entry/entry"');
  const count = drawn().length;
  expect((await cloud.as('anybody').download((await share(ENTRY))!)).toString('latin1')).toBe(
    picture,
  );
  expect(drawn()).toHaveLength(count);
  expect(cloud.all('codes')).toHaveLength(1);
});

test('drawn by several at once it is still one code', async () => {
  cloud.database.remove('codes', {}, { multi: true });
  const urls = await Promise.all([1, 2, 3].map(() => share(ENTRY)));
  expect(urls.every((url) => url !== null)).toBe(true);
  expect(cloud.all('codes')).toHaveLength(1);
});

test('a work of an earlier round that stays to be looked at has one too', async () => {
  expect(await share(ENTRY, at('10-10 10:00'))).not.toBeNull();
});

test.each(['entry-000002', 'nothing', 'f'.repeat(64)])('%s is not on show', async (entry) => {
  expect((await cloud.fault('anybody', 'share.code', { entry }, OPEN)).code).toBe('NOT_FOUND');
});

test('when WeChat gives no code there is none, and nothing fails', async () => {
  const long = `${ENTRY}-too-long-for-a-code`;
  hang(cloud, [
    { ...anExhibit({ number: 3 }), entry: long, _id: `${CAMPAIGN}:preliminary:${long}` },
  ]);
  expect(await share(long)).toBeNull();
  expect(cloud.all('codes')).toHaveLength(1);
});
