import { hostOf, mayLink } from '../../../miniprogram/shared/files/link';
import { aKind } from '../../support/kinds';

const MOST = 1000;
const long = (characters: number): string => 'https://example.com/'.padEnd(characters, 'x');

test.each<[link: string, rule: string | null]>([
  ['https://v.qq.com/x/page/a1.html', null],
  ['https://pan.baidu.com/s/1abc?pwd=x#a', null],
  ['HTTPS://Example.COM:8443/film', null],
  ['https://扶贫故事.中国/作品', null],
  ['https://xn--fiqs8s.xn--fiqz9s/', null],
  [long(MOST), null],
  [long(MOST + 1), 'link.length'],
  ['', 'link.https'],
  ['http://example.com/', 'link.https'],
  ['ftp://example.com/', 'link.https'],
  ['javascript:alert(1)', 'link.https'],
  ['//example.com/', 'link.https'],
  ['https://', 'link.https'],
  ['https://example.com/a b', 'link.https'],
  ['看这里 https://example.com/', 'link.https'],
  ['https://localhost/', 'link.host'],
  ['https://nas.local/film', 'link.host'],
  ['https://office.internal', 'link.host'],
  ['https://127.0.0.1/', 'link.host'],
  ['https://10.0.0.8:8080/film', 'link.host'],
  ['https://0x7f000001/', 'link.host'],
  ['https://2130706433/', 'link.host'],
  ['https://[::1]/', 'link.host'],
  ['https://example/', 'link.host'],
  ['https://example.com@10.0.0.8/', 'link.host'],
  ['https://user:secret@example.com/', 'link.host'],
  ['https://-.com/', 'link.host'],
  [`https://${'a'.repeat(64)}.com/`, 'link.host'],
])('%s: %s', (link, rule) => {
  const decision = mayLink(aKind(), link);
  expect(decision.allowed ? null : decision.rule).toBe(rule);
});

test.each([
  ['https://Example.COM:8443/film', 'example.com:8443'],
  ['https://example.com', 'example.com'],
  ['http://example.com', null],
])('the host of %s is %s', (link, host) => expect(hostOf(link)).toBe(host));
