import { inflateSync } from 'zlib';
import type { LocalCloud } from '../../simulator/cloud';
import { until } from '../support/until';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
const ask = (api: string, args: object) =>
  cloud.as('oAlice').call('wechat', { api, args }) as Promise<Record<string, unknown>>;

beforeAll(async () => {
  cloud = await startFixtureCloud({ mediaCheckDelayMs: null });
});
afterAll(() => cloud.close());
beforeEach(() => {
  cloud.outbox.clear();
  cloud.verdicts.set({ text: 'pass', media: 'pass', words: [], risk: {} });
});

describe('permission', () => {
  it('refuses what does not exist and what config.json does not ask for', async () => {
    expect(await ask('nothing.atAll', {})).toMatchObject({ errCode: -604100 });
    expect(await ask('wxacode.get', { path: 'pages/home/home' })).toMatchObject({
      errCode: -604101,
    });
    expect(cloud.outbox.list()).toEqual([]);
  });
});

describe('security.msgSecCheck', () => {
  const check = (more: object = {}) =>
    ask('security.msgSecCheck', {
      openid: 'oAlice',
      scene: 2,
      version: 2,
      content: '好风景',
      ...more,
    });

  it('judges as the controls say, and the outbox shows the question', async () => {
    expect(await check()).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } });
    cloud.verdicts.set({ words: ['坏话'] });
    expect(await check({ content: '一句坏话' })).toMatchObject({ result: { suggest: 'risky' } });
    cloud.verdicts.set({ text: 'review' });
    expect(await check()).toMatchObject({ result: { suggest: 'review' } });
    expect(cloud.outbox.list()).toHaveLength(3);
    expect(cloud.outbox.list()[0]).toMatchObject({
      api: 'security.msgSecCheck',
      functionName: 'wechat',
      errcode: 0,
      args: { openid: 'oAlice', content: '好风景' },
    });
  });

  it.each([
    [{ openid: undefined }, 40003],
    [{ openid: 'oNotSeenForHours' }, 61010],
    [{ content: '' }, 44004],
    [{ content: '字'.repeat(2501) }, 45002],
    [{ scene: 9 }, 40097],
    [{ version: 1 }, 40097],
  ])('refuses %j with %i', async (more, errCode) => {
    expect(await check(more)).toMatchObject({ errCode });
  });

  it('takes 2500 characters, and throws 87014 in its first version', async () => {
    expect(await check({ content: '字'.repeat(2500) })).toMatchObject({ errCode: 0 });
    cloud.verdicts.set({ text: 'risky' });
    const first = { openid: undefined, scene: undefined, version: undefined };
    expect(await check(first)).toMatchObject({ errCode: 87014 });
  });
});

describe('WeChat in trouble', () => {
  const text = { openid: 'oAlice', scene: 2, version: 2, content: '好风景' };
  const media = { mediaUrl: 'http://127.0.0.1/a.jpg', mediaType: 2, version: 2, scene: 1 };

  it('answers a question with an error', async () => {
    cloud.verdicts.set({ text: 'error', media: 'error' });
    expect(await ask('security.msgSecCheck', text)).toMatchObject({ errCode: -1 });
    const asked = { ...media, openid: 'oAlice' };
    expect(await ask('security.mediaCheckAsync', asked)).toMatchObject({ errCode: -1 });
  });

  it('takes a picture and is silent, or says that it could not fetch it', async () => {
    cloud.verdicts.set({ media: 'silent' });
    const asked = { ...media, openid: 'oAlice' };
    const { traceId } = await ask('security.mediaCheckAsync', asked);
    await cloud.mediaChecks.answer(String(traceId));
    expect(cloud.mediaChecks.pending()).toMatchObject([{ traceId }]);
    await cloud.mediaChecks.answer(String(traceId), 'error');
    expect(cloud.database.find('verdicts', { _id: traceId })).toMatchObject([
      { event: { errcode: -1008 } },
    ]);
  });

  it('is asked for no other trouble', () => {
    expect(() => cloud.verdicts.set({ text: 'lost' as never })).toThrow(RangeError);
  });
});

describe('security.imgSecCheck', () => {
  const check = (bytes: number) =>
    cloud.as('oAlice').call('wechat', { api: 'security.imgSecCheck', args: {}, bytes });

  it('takes a picture of 1 MB as bytes and answers at once', async () => {
    expect(await check(1024 * 1024)).toMatchObject({ errCode: 0 });
    expect(await check(1024 * 1024 + 1)).toMatchObject({ errCode: 40006 });
    cloud.verdicts.set({ media: 'risky' });
    expect(await check(100)).toMatchObject({ errCode: 87014 });
    expect(cloud.outbox.list().map((item) => item.args.media)).toEqual([
      '1048576 bytes',
      '1048577 bytes',
      '100 bytes',
    ]);
  });
});

describe('security.mediaCheckAsync', () => {
  const check = (more: object = {}) => {
    const args = { mediaUrl: 'http://127.0.0.1/a.jpg', mediaType: 2, version: 2, scene: 1 };
    return ask('security.mediaCheckAsync', { ...args, openid: 'oAlice', ...more });
  };
  const verdict = (id: unknown) => cloud.database.find('verdicts', { _id: id })[0];

  it('answers later, by a push to the function of pushes.json', async () => {
    const { traceId } = await check();
    expect(verdict(traceId)).toBeUndefined();
    expect(cloud.mediaChecks.pending()).toMatchObject([{ traceId, openid: 'oAlice' }]);
    await cloud.mediaChecks.answer(String(traceId), 'risky');
    expect(verdict(traceId)).toMatchObject({
      suggest: 'risky',
      SOURCE: 'wx_unknown',
      event: { MsgType: 'event', Event: 'wxa_media_check', version: 2, errcode: 0 },
    });
    expect(cloud.mediaChecks.pending()).toEqual([]);
    await expect(cloud.mediaChecks.answer(String(traceId))).rejects.toThrow(RangeError);
  });

  it('answers by itself after a delay, with the verdict of that moment', async () => {
    const quick = await startFixtureCloud({ mediaCheckDelayMs: 300 });
    try {
      const args = {
        mediaUrl: 'https://x/a.jpg',
        mediaType: 2,
        version: 2,
        scene: 1,
        openid: 'oBob',
      };
      const call = { api: 'security.mediaCheckAsync', args };
      const asking = quick.as('oBob').call('wechat', call) as Promise<{ traceId: string }>;
      await until(() => quick.mediaChecks.pending().length === 1);
      quick.verdicts.set({ media: 'review' });
      const { traceId } = await asking;
      await until(() => quick.database.count('verdicts', {}) === 1);
      expect(quick.database.find('verdicts', {})).toMatchObject([
        { _id: traceId, suggest: 'review' },
      ]);
    } finally {
      await quick.close();
    }
  });

  it.each([
    [{ mediaUrl: 'cloud://local/a.jpg' }, 40097],
    [{ mediaType: 3 }, 40097],
    [{ openid: 'oStranger' }, 61010],
  ])('refuses %j with %i', async (more, errCode) => {
    expect(await check(more)).toMatchObject({ errCode });
  });
});

describe('subscribeMessage.send', () => {
  const message = { touser: 'oAlice', templateId: 'T1', page: 'pages/mine/mine' };
  const send = (more: object = {}) =>
    ask('subscribeMessage.send', { ...message, data: { thing1: { value: '已入选' } }, ...more });

  it('needs a consent for each message', async () => {
    expect(await send()).toMatchObject({ errCode: 43101 });
    await cloud.as('oAlice').subscribe({ T1: 'accept', T2: 'reject' });
    expect(await send()).toMatchObject({ errCode: 0 });
    expect(await send()).toMatchObject({ errCode: 43101 });
    expect(await send({ templateId: 'T2' })).toMatchObject({ errCode: 43101 });
    expect(cloud.outbox.list().map((item) => item.errcode)).toEqual([43101, 0, 43101, 43101]);
  });

  it.each([
    [{ touser: undefined }, 40003],
    [{ templateId: undefined }, 40037],
    [{ data: undefined }, 47003],
    [{ data: { thing1: { value: '这一句话比二十个字还要长因此微信是不会收下它的' } } }, 47003],
    [{ data: { thing1: '没有 value' } }, 47003],
    [{ data: { unknown1: { value: 'x' } } }, 47003],
    [{ page: '/pages/mine/mine' }, 41030],
  ])('refuses %j with %i and keeps the consent', async (more, errCode) => {
    await cloud.as('oAlice').subscribe({ T1: 'accept' });
    expect(await send(more)).toMatchObject({ errCode });
    expect(await send()).toMatchObject({ errCode: 0 });
  });
});

describe('wxacode.getUnlimited', () => {
  const code = async (args: object) => {
    const reply = await ask('wxacode.getUnlimited', args);
    return { reply, png: Buffer.from(String(reply.buffer), 'base64') };
  };

  it('gives a real PNG that says what it opens', async () => {
    const { reply, png } = await code({ scene: 'e=42', page: 'pages/entry/entry', width: 280 });
    expect(reply.contentType).toBe('image/png');
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([280, 280]);
    const text = png.toString('latin1');
    expect(text).toContain('{"page":"pages/entry/entry","scene":"e=42"}');
    const at = text.indexOf('IDAT');
    const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    expect(inflateSync(data)).toHaveLength(280 * 281);
    expect((await code({ scene: 'e=43', width: 280 })).png.equals(png)).toBe(false);
  });

  it.each([
    [{}, 40129],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '作品' }, 40169],
    [{ scene: 'a', page: '/pages/home/home' }, 41030],
    [{ scene: 'a', width: 100 }, 40097],
  ])('refuses %j with %i', async (args, errCode) => {
    expect((await code(args)).reply).toMatchObject({ errCode });
  });
});

describe('links', () => {
  it('look like links', async () => {
    expect(await ask('urlscheme.generate', {})).toMatchObject({
      openlink: expect.stringMatching(/^weixin:/) as string,
    });
  });
});

describe('people', () => {
  it('have the risk rank the controls give them', async () => {
    const args = { appid: 'wx0000000000000000', openid: 'oBad', scene: 1, clientIp: '1.2.3.4' };
    expect(await ask('riskControl.getUserRiskRank', args)).toMatchObject({ riskRank: 0 });
    cloud.verdicts.set({ risk: { oBad: 4 } });
    expect(await ask('riskControl.getUserRiskRank', args)).toMatchObject({ riskRank: 4 });
    cloud.verdicts.set({ risk: { oBad: 'error' } });
    expect(await ask('riskControl.getUserRiskRank', args)).toMatchObject({ errCode: 61010 });
    cloud.verdicts.set({ risk: {} });
    const without = { ...args, clientIp: undefined };
    expect(await ask('riskControl.getUserRiskRank', without)).toMatchObject({ errCode: 40097 });
    expect(() => cloud.verdicts.set({ risk: { oBad: 5 } })).toThrow(RangeError);
  });

  it('share a phone number by a code that works once', async () => {
    const { code } = await cloud.as('oAlice').post('phone', { number: '13800138000' });
    const get = () => ask('phonenumber.getPhoneNumber', { code });
    expect(await get()).toMatchObject({ phoneInfo: { purePhoneNumber: '13800138000' } });
    expect(await get()).toMatchObject({ errCode: 40029 });
  });
});
