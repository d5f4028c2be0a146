import { CALENDARS } from '../support/start/calendars';
import { openPhone } from '../support/phone';
import { launchBrowser } from '../support/browser';
import { LocalProduct } from '../support/local-product';

test('the panel beside the phone goes to a round of a campaign, and the phone opens it', async () => {
  const product = await LocalProduct.start();
  const browser = await launchBrowser();
  try {
    const phone = await openPhone(browser, product.local.url, {
      as: 'oVisitor',
      viewport: { width: 1280, height: 900 },
    });
    const final = CALENDARS[0]!.moments.find(({ name }) => name === '决赛投票')!;
    await phone.restart(() => phone.page.getByRole('button', { name: final.name }).click());
    await phone.see('我要投票');
    expect(Math.abs(product.cloud.clock.now() - final.at)).toBeLessThan(60_000);
    const titles = await phone.page.getByLabel('活动', { exact: true }).locator('option').count();
    expect(titles).toBe(CALENDARS.length);
  } finally {
    await browser.close();
    await product.close();
  }
});
