import type * as Session from '../../../miniprogram/services/session';
import { measured } from '../../support/passed';
import { aHome, aToday, NOON } from '../an-exhibit';

let session: typeof Session;
let calls = 0;
let answer: () => Promise<unknown>;

beforeEach(async () => {
  jest.resetModules();
  calls = 0;
  answer = () => Promise.resolve({ result: { ok: true, at: NOON, data: aHome() } });
  const callFunction = () => {
    calls += 1;
    return answer();
  };
  Object.assign(globalThis, { wx: { cloud: { callFunction } } });
  session = await import('../../../miniprogram/services/session');
  const { setOpenCampaign } = await import('../../../miniprogram/services/open-campaign');
  setOpenCampaign(aHome().campaign.id);
});

test('two pages that open together share one call', async () => {
  await Promise.all([session.openHome(), session.openHome()]);
  await session.openHome();
  expect(calls).toBe(1);
  await session.openHome({ fresh: true });
  expect(calls).toBe(2);
});

test('a failed answer is not kept', async () => {
  answer = () => Promise.reject(new Error('request:fail'));
  expect((await session.openHome()).ok).toBe(false);
  expect(session.knownHome()).toBeNull();
  answer = () => Promise.resolve({ result: { ok: true, at: NOON, data: aHome() } });
  expect((await session.openHome()).ok).toBe(true);
});

test('votes of a day only grow, whichever answer arrives last', async () => {
  await session.openHome();
  session.keepToday(aToday(['a', 'b']));
  session.keepToday(aToday(['a']));
  expect(session.knownHome()?.today.entries).toEqual(['a', 'b']);
  session.keepToday(aToday([], { day: '2027-08-03' }));
  expect(session.knownHome()?.today).toMatchObject({ day: '2027-08-03', entries: [] });
});

test('pages hear of changes until they leave', async () => {
  const heard: number[] = [];
  const leave = session.onHome(({ today }) => heard.push(today.entries.length));
  await session.openHome();
  session.keepToday(aToday(['a']));
  leave();
  session.keepToday(aToday(['a', 'b']));
  expect(heard).toEqual([0, 1]);
});

test('time is the server’s, whatever the phone’s clock says', async () => {
  const { serverNow } = await import('../../../miniprogram/services/clock');
  const passed = measured();
  await session.openHome();
  expect(Math.abs(serverNow() - NOON)).toBeLessThanOrEqual(passed());
  expect(session.homeAge()).toBeLessThanOrEqual(passed());
});
