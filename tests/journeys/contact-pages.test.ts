import { publishWorks, SamplePerson } from '../support/sample';
import { SAMPLE_WORKS } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { contactAnswers, counted, votesFor, CONTACT_CONSENT } from '../support/units';
import { checkPage, openByLink } from './reading-page';

const CONTACT = 'oZhaoMin';
const OTHER = 'oInternetOffice';
const NEWCOMER = 'oNewcomer';
const LONGEST_UNIT = '会'.repeat(50);
const LONGEST_TITLE = '长'.repeat(30);
const DESK = 'packages/unit/pages/desk/desk';
const BATCH = 'packages/unit/pages/batch/batch';
const RECOMMENDING = Date.parse('2027-09-18T10:00:00+08:00');
const SUBMITTING = Date.parse('2027-08-05T10:00:00+08:00');

let product: LocalProduct;

beforeAll(async () => {
  product = await LocalProduct.start({ fonts: true });
  const { cloud } = product;
  const office = new SamplePerson(cloud, ORGANIZER);
  const register = async (openid: string, form: string, name: string, level: string) => {
    const { unit } = await office.ask('unit.add', { name, level });
    const input = { form, unit: unit.id, answers: contactAnswers(), consent: CONTACT_CONSENT };
    const person = new SamplePerson(cloud, openid);
    const { id } = (await person.ask('contact.register', input)).registration;
    await office.ask('contact.approve', { id, revision: 0 });
  };
  await register(CONTACT, 'union', LONGEST_UNIT, 'city');
  await register(OTHER, 'internet', '沈阳市委网信办', 'internet');
  const works = SAMPLE_WORKS.slice(0, 3).map((work, index) => ({
    ...work,
    unit: LONGEST_UNIT,
    edition: 1,
    title: index === 0 ? LONGEST_TITLE : work.title,
  }));
  const opening = Date.parse('2027-08-01T00:00:00+08:00');
  const ids = await publishWorks(cloud, ORGANIZER, opening, works);
  votesFor(cloud, ids[0]!, 12_345);
  votesFor(cloud, ids[1]!, 201);
  await counted(cloud, RECOMMENDING);
  const contact = new SamplePerson(cloud, CONTACT, RECOMMENDING);
  await contact.ask('union.recommend', { entry: ids[0]!, request: 'request-of-the-first' });
});

afterAll(async () => {
  await product.close();
});

describe.each(['normal', 'large'] as const)('in %s mode', (mode) => {
  const open = async (person: string, path: string, words: string | RegExp): Promise<Phone> => {
    const phone = await product.phone(person);
    if (mode === 'large') await phone.tap('大字版');
    await openByLink(phone, path);
    await phone.see(words);
    await checkPage(phone, mode);
    return phone;
  };

  test('the desk, a seat that is looked at, and what is wrong with a reason fit', async () => {
    product.cloud.clock.set(RECOMMENDING);
    const phone = await open(CONTACT, DESK, '推荐《奶奶的老屋》');
    await phone.see(/还差 201 票/);
    await phone.tap(`图片推荐名额第 1 席，《${LONGEST_TITLE}》`);
    await phone.tap('撤回推荐');
    await phone.see(/至少 \d+ 个字/);
    await checkPage(phone, mode);
  });

  test('the desk of a contact who does not recommend says so, and shows no empty list', async () => {
    const phone = await open(OTHER, DESK, '市委网信办的联系人不推荐作品。');
    await phone.notSee('本单位展示中的作品');
  });

  test('the registration with its list of units and all faults fits', async () => {
    const phone = await open(NEWCOMER, 'packages/unit/pages/register/register', /^登记哪一种/);
    await phone.tap(/^工会联系人/);
    await phone.tap('提交登记');
    await phone.see('有 7 处需要填写或修改');
    await checkPage(phone, mode);
    await phone.tap(/请从名单里选择/);
    await phone.see(LONGEST_UNIT);
    await checkPage(phone, mode);
  });

  test('a registration that stands fits', async () => {
    await open(CONTACT, 'packages/unit/pages/register/register', '打开联系人工作台');
  });

  test('a batch with an open form, a refused file and the works fit', async () => {
    product.cloud.clock.set(SUBMITTING);
    const phone = await open(CONTACT, BATCH, '选择图片和小视频');
    const film = SAMPLE_WORKS.find(({ kind }) => kind === 'video')!;
    const files = [SAMPLE_WORKS[0]!.file, film.file, __filename];
    await phone.chooseFile(files, '选择图片和小视频', '同意');
    await phone.see(/没有被接受$/);
    await phone.see('这一件填好了');
    await phone.tap('这一件填好了');
    await phone.see('请选择一个主题区。');
    await checkPage(phone, mode);
    await openByLink(phone, 'packages/unit/pages/works/works');
    await phone.see('本单位还没有报送作品');
    await checkPage(phone, mode);
  });
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
