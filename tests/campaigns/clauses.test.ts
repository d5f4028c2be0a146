import * as fs from 'node:fs';
import * as path from 'node:path';
import { CAMPAIGNS } from './notices';
import { quotesOf } from './sources';

const squeeze = (text: string) => text.replace(/\s+/g, '');
const notice = (number: string) =>
  squeeze(fs.readFileSync(path.join(__dirname, `notices/${number}.txt`), 'utf8'));

describe.each(CAMPAIGNS)('campaign of notice %s', (number, campaign) => {
  const text = notice(number);

  it('quotes the notice literally', () => {
    const invented = quotesOf(campaign).filter(({ quote }) => !text.includes(squeeze(quote)));
    expect(invented).toEqual([]);
  });

  it('rests on the notice, not on readings alone', () => {
    expect(quotesOf(campaign).length).toBeGreaterThan(15);
  });
});

it('knows a sentence that is not in the notice', () => {
  expect(notice('003').includes(squeeze('每人每天最多投10票'))).toBe(false);
});
