import { anEntry } from '../support/builders';
import { CAMPAIGN, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { opened } from '../support/opened';
import { aUnit, contactAnswers, CONTACT_CONSENT } from '../support/units';

const OWN = { name: '欧阳修竹', phone: '13911112222' };
const PURPOSE = '联系作者核实照片';
const PHONE_SHOWN = '139****2222';

let cloud: TestCloud;
let entry: string;
beforeAll(async () => {
  cloud = await openCloud();
  entry = (await anEntry(cloud, { owner: 'author', answers: { title: '守桥人', ...OWN } })).id;
});
afterAll(() => cloud.close());

const show = (purpose: string, id = entry, who = ORGANIZER) =>
  cloud.ask(who, 'personal.show', { kind: 'entry', id, purpose });
const disclosures = async (cursor: string | null = null) =>
  cloud.done(ORGANIZER, 'disclosure.list', { cursor });

describe('a form in full', () => {
  test('is masked until it is asked for', async () => {
    const asked = { state: 'submitted', theme: null, cursor: null } as const;
    const { items } = await cloud.done(ORGANIZER, 'organizer.queue', asked);
    const values = items[0]?.answers.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['守桥人', '欧**竹', PHONE_SHOWN]));
    expect(JSON.stringify(items)).not.toMatch(/欧阳修竹|13911112222/);
  });

  test('is given with a purpose, and who read what of whom is written down', async () => {
    const { answers } = await cloud.done(ORGANIZER, 'personal.show', {
      kind: 'entry',
      id: entry,
      purpose: ` ${PURPOSE} `,
    });
    expect(answers).toEqual(
      expect.arrayContaining([
        { field: 'name', label: '作者姓名', value: OWN.name, personal: true },
        { field: 'phone', label: '手机号码', value: OWN.phone, personal: true },
      ]),
    );
    expect(opened(cloud, 'disclosures')).toMatchObject([
      { about: 'author', subject: `entry:${entry}`, purpose: PURPOSE, actor: ORGANIZER },
    ]);
    expect((await disclosures()).items).toEqual([
      {
        at: expect.any(Number) as number,
        by: '主办方（-one）',
        role: 'organizer',
        what: '作品《守桥人》的作者信息',
        purpose: PURPOSE,
      },
    ]);
  });

  test.each([
    ['no purpose', ''],
    ['blanks', '   \u200b  '],
    ['one that says nothing', '看看'],
    ['one that nobody reads', '核'.repeat(101)],
  ])('is refused with %s, and nothing is written down', async (_, purpose) => {
    const before = cloud.all('disclosures').length;
    const reply = await show(purpose);
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(reply.ok ? [] : reply.error.fields?.map(({ path }) => path)).toEqual(['purpose']);
    expect(cloud.all('disclosures')).toHaveLength(before);
  });

  test('of a work that is not there, or to somebody who is no organizer, is refused unrecorded', async () => {
    const before = cloud.all('disclosures').length;
    expect(await show(PURPOSE, 'nowhere')).toMatchObject({ error: { code: 'NOT_FOUND' } });
    for (const who of ['author', 'stranger'])
      expect(await show(PURPOSE, entry, who)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(cloud.all('disclosures')).toHaveLength(before);
  });

  test('of a registration: the record names the contact only as far as a list would', async () => {
    const unit = await aUnit(cloud, '沈阳市总工会');
    const answers = contactAnswers({ ...OWN, unitName: unit.name });
    const sent = { form: 'union', unit: unit.id, answers, consent: CONTACT_CONSENT };
    const { registration } = await cloud.done('contact', 'contact.register', sent);
    const waits = { state: 'submitted', cursor: null } as const;
    const shownTo = [
      await cloud.done('contact', 'contact.forms', {}),
      await cloud.done('stranger', 'units.list', {}),
      await cloud.done(ORGANIZER, 'contact.queue', waits),
    ];
    expect(JSON.stringify(shownTo[2])).toContain('欧**竹');
    expect(JSON.stringify(shownTo)).not.toMatch(/欧阳修竹|13911112222/);
    const asked = { kind: 'registration', id: registration.id, purpose: '核对联系方式' } as const;
    const shown = await cloud.done(OTHER_ORGANIZER, 'personal.show', asked);
    expect(shown.answers.map(({ value }) => value)).toEqual(
      expect.arrayContaining([OWN.name, OWN.phone]),
    );
    const [newest] = (await disclosures()).items;
    expect(newest).toMatchObject({
      what: '沈阳市总工会 欧**竹 的联系人登记',
      purpose: '核对联系方式',
    });
  });
});

test('the list of disclosures goes on page by page, newest first', async () => {
  const rows = Array.from({ length: 25 }, (_, index) => ({
    ...{ _id: `old-${String(index).padStart(2, '0')}`, campaign: CAMPAIGN, about: 'author' },
    ...{ subject: `entry:${entry}`, what: `第${String(index)}次`, purpose: PURPOSE },
    ...{ actor: ORGANIZER, actorName: '主办方', actorRole: 'organizer', at: 1000 + index },
  }));
  cloud.database.insert('disclosures', rows);
  const first = await disclosures();
  const second = await disclosures(first.next);
  const all = [...first.items, ...second.items];
  expect(second.next).toBeNull();
  expect(all).toHaveLength(cloud.all('disclosures').length);
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
  expect(all.at(-1)?.what).toBe('第0次');
});

test('nothing of it stands in the database as it was typed', () => {
  for (const collection of cloud.database.collectionNames())
    expect(JSON.stringify(cloud.all(collection))).not.toMatch(
      /欧阳修竹|13911112222|主办方（-one）/,
    );
});
