import { candidatePage } from '../../../miniprogram/packages/unit/pages/desk/candidates';
import { aCandidate } from './a-desk';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

beforeAll(() => {
  setOpenCampaign('zhongai-liaoning');
});

test('works of one kind or of all are asked for, and listed by the work', async () => {
  const asked: unknown[] = [];
  const callFunction = ({ data }: { data: { input: unknown } }) => {
    asked.push(data.input);
    const page = { items: [aCandidate({ entry: 'a' })], next: 'p2' };
    return Promise.resolve({ result: { ok: true, at: 0, data: page } });
  };
  Object.assign(globalThis, { wx: { cloud: { callFunction } } });
  expect(await candidatePage('', null)).toMatchObject({
    data: { items: [{ id: 'a', entry: 'a' }], next: 'p2' },
  });
  await candidatePage('image', 'p2');
  expect(asked).toEqual([
    { kind: null, cursor: null },
    { kind: 'image', cursor: 'p2' },
  ]);
});
