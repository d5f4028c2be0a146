import { sceneOf } from '../../miniprogram/shared/campaign/scene';
import { CAMPAIGN, openCloud, type TestCloud } from '../support/cloud';
import { awardBench, field } from '../support/awarded';
import { ANNOUNCING, aRanking, entryId, listUnits, sweep } from '../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const AUTHOR = '欧阳王小明';
const personal = { author: AUTHOR, phone: '13912345678' };

/** Seven works for five first prizes and ten seconds; for the other places nobody qualifies. */
beforeEach(async () => {
  sweep(cloud);
  listUnits(cloud, [SHENYANG, DALIAN]);
  const works = field(7).map((work) => ({ ...work, ...personal }));
  works[1] = { ...works[1]!, owner: 'the-contact', uploadedFor: SHENYANG.id };
  await aRanking(cloud, works);
});

const { complete, publish } = awardBench(() => cloud);

describe('certificates', () => {
  beforeEach(async () => {
    await publish(await complete());
  });

  test('their owner sees the whole name, everybody else a masked one', async () => {
    const { certificates } = await cloud.done('owner-1', 'certificate.mine', {}, ANNOUNCING);
    expect(certificates).toMatchObject([
      {
        award: '一等奖',
        campaign: '众爱辽宁随手拍',
        host: '辽宁省总工会',
        title: '作品标题1',
        unit: DALIAN.name,
        name: AUTHOR,
        valid: true,
      },
    ]);
    const { code } = certificates[0]!;
    expect(code).toMatch(/^[23456789A-HJ-NP-Z]{12}$/);
    const verify = async (who: string, typed = code) =>
      (await cloud.done(who, 'certificate.verify', { code: typed }, ANNOUNCING)).certificate;
    expect((await verify('owner-1')).name).toBe(AUTHOR);
    const seen = await verify('somebody');
    expect(seen.name).toBe('欧***明');
    expect(JSON.stringify(seen)).not.toContain(AUTHOR);
    // As people type it.
    const typed = ` ${code.slice(0, 4)}-${code.slice(4, 8).toLowerCase()} ${code.slice(8)}`;
    expect(await verify('somebody', typed)).toMatchObject({ code, valid: true });
  });

  test('whoever has the code sees the work it is for, while it stands; a unit has none', async () => {
    const codeOf = async (who: string) =>
      (await cloud.done(who, 'certificate.mine', {}, ANNOUNCING)).certificates[0]?.code ?? '';
    const shownWith = async (code: string) =>
      (await cloud.done('somebody', 'certificate.verify', { code }, ANNOUNCING)).pieces;
    const code = await codeOf('owner-1');
    expect(await shownWith(code)).toMatchObject([{ at: 0, form: 'image', carrier: 'upload' }]);
    expect(JSON.stringify(await shownWith(code))).not.toMatch(/originals|owner/);
    const state = (to: string) =>
      cloud.database.modify(
        'entries',
        { _id: entryId(1) },
        { $set: { state: to } },
        { merge: true },
      );
    state('disqualified');
    expect(await shownWith(code)).toEqual([]);
    state('published');
    inOffice(cloud, 'a-contact', { role: 'contact', unit: SHENYANG });
    expect(await shownWith(await codeOf('a-contact'))).toEqual([]);
  });

  test('a unit’s certificate is its contact’s', async () => {
    inOffice(cloud, 'a-contact', { role: 'contact', unit: SHENYANG });
    inOffice(cloud, 'another', { role: 'contact', unit: DALIAN });
    const mine = await cloud.done('a-contact', 'certificate.mine', {}, ANNOUNCING);
    expect(mine.certificates).toMatchObject([{ award: '组织奖', title: '', name: SHENYANG.name }]);
    expect((await cloud.done('another', 'certificate.mine', {}, ANNOUNCING)).certificates).toEqual(
      [],
    );
  });

  test.each(['', 'AAAA-BBBB-CCCC', '不存在的编号', '%00', 'constructor'])(
    'the made-up code “%s” is not found',
    async (code) => {
      const fault = await cloud.fault('anybody', 'certificate.verify', { code }, ANNOUNCING);
      expect(fault.code).toBe('NOT_FOUND');
    },
  );

  test('who won nothing has none', async () => {
    expect((await cloud.done('anybody', 'certificate.mine', {}, ANNOUNCING)).certificates).toEqual(
      [],
    );
  });

  test('the code on it opens the page that confirms it', async () => {
    const { certificates } = await cloud.done('owner-1', 'certificate.mine', {}, ANNOUNCING);
    const picture = await cloud.as('owner-1').download(certificates[0]!.codePicture!);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.toString('latin1')).toContain(
      `"scene":"${sceneOf(CAMPAIGN, `c=${certificates[0]!.code}`)}"`,
    );
    expect(picture.toString('latin1')).toContain('"page":"pages/certificate/certificate"');
  });
});
