import { ORGANIZER } from '../support/start/people';
import { publishWorks } from '../support/sample';
import { SAMPLE_WORKS } from '../support/sample/works';
import { LocalProduct } from '../support/local-product';

const VOTER = 'oLiShu';
const TITLES = Array.from({ length: 11 }, (_, index) => `第${'一二三四五六七八九十甲'[index]}件`);

let product: LocalProduct;

beforeAll(async () => {
  product = await LocalProduct.start();
  const works = TITLES.map((title, index) => ({
    ...SAMPLE_WORKS[index % 6]!,
    title,
    edition: 1,
  }));
  await publishWorks(product.cloud, ORGANIZER, Date.parse('2027-08-01T00:00:00+08:00'), works);
});

afterAll(async () => {
  await product.close();
});

test('ten votes a day are taken, the eleventh is refused by the cloud and explained on the page', async () => {
  const phone = await product.phone(VOTER, 'pages/gallery/gallery');
  const elsewhere = await product.phone(VOTER, 'pages/gallery/gallery');
  await elsewhere.see(`投票，${TITLES[10]!}`);
  for (const title of TITLES.slice(0, 10)) {
    await phone.tap(`投票，${title}`);
    await phone.see(`今天已投，${title}`);
  }
  await phone.see('今天的票已经投完');
  // This page was opened before the ten votes, so only the cloud can know.
  await elsewhere.tap(`投票，${TITLES[10]!}`);
  await elsewhere.see(/今天的 10 票已经投完了/);
});

test('a second vote for the same work is refused the same day and taken the next', async () => {
  const first = TITLES[0]!;
  const before = await product.phone('oWangMin', 'pages/gallery/gallery');
  const stale = await product.phone('oWangMin', 'pages/gallery/gallery');
  await stale.see(`投票，${first}`);
  await before.tap(`投票，${first}`);
  await before.see(`今天已投，${first}`);
  await stale.tap(`投票，${first}`);
  await stale.see(/今天已经给这件作品投过票了/);

  product.cloud.clock.set(product.cloud.clock.now() + 24 * 3_600_000);
  const tomorrow = await product.phone('oWangMin', 'pages/gallery/gallery');
  await tomorrow.tap(`投票，${first}`);
  await tomorrow.see(`今天已投，${first}`);
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
