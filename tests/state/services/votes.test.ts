import { castVote, myReceipts } from '../../../miniprogram/services/votes';
import { aReceipt, aToday, NOON } from '../an-exhibit';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

interface Sent {
  data: { action: string; input: { entry: string; request: string } };
}

const sent: string[] = [];
let answer: (call: Sent) => unknown;

beforeEach(() => {
  setOpenCampaign('zhongai-liaoning');
  sent.length = 0;
  const callFunction = (call: Sent) => {
    sent.push(call.data.input.request);
    return Promise.resolve().then(() => ({ result: answer(call) }));
  };
  Object.assign(globalThis, {
    wx: { cloud: { callFunction }, getStorageSync: () => '', setStorage: () => undefined },
  });
});

const lost = () => {
  throw new Error('request:fail timeout');
};
const counted = (entry: string) => () => ({
  ok: true,
  at: NOON,
  data: { receipt: aReceipt({ id: `r-${entry}`, entry }), today: aToday([entry]) },
});

test('a tap after a lost answer repeats the request, so the vote cannot count twice', async () => {
  answer = lost;
  expect((await castVote('lost')).ok).toBe(false);
  answer = counted('lost');
  expect((await castVote('lost')).ok).toBe(true);
  expect(sent[1]).toBe(sent[0]);
});

test('a new tap after an answer is a new request', async () => {
  answer = counted('twice');
  await castVote('twice');
  await castVote('twice');
  expect(sent[1]).not.toBe(sent[0]);
});

test('a refusal ends the request as well', async () => {
  answer = () => ({ ok: false, at: NOON, error: { code: 'REFUSED', reason: 'r', remedy: 'm' } });
  await castVote('refused');
  await castVote('refused');
  expect(sent[1]).not.toBe(sent[0]);
});

test('one request per entry: another entry never takes over an unanswered one', async () => {
  answer = lost;
  await castVote('one');
  await castVote('other');
  expect(sent[1]).not.toBe(sent[0]);
});

test('the same receipt answered again is kept once', async () => {
  answer = counted('again');
  await castVote('again');
  await castVote('again');
  expect(myReceipts().filter(({ id }) => id === 'r-again')).toHaveLength(1);
});
