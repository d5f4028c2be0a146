import type { KindView } from '../campaign/kind';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';

/** Characters of an address; a bound of the product. */
export const LINK_MAX = 1000;

/** The address as written, its host in small letters; null for what is no https address. */
export function hostOf(link: string): string | null {
  const [, host = ''] = /^https:\/\/([^/?#\s]+)(?:[/?#]\S*)?$/i.exec(link) ?? [];
  return host === '' ? null : host.toLowerCase();
}

/** A name that the whole network knows: labels of letters and digits, the last of them letters. */
const PUBLIC_NAME =
  /^(?=.{4,253}$)(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+(?:[a-z\u00a1-\uffff]{2,63}|xn--[a-z0-9-]{2,59})$/;
const OWN_NAMES = ['localhost', 'local', 'localdomain', 'internal', 'intranet', 'lan', 'home'];

/**
 * Rules `link.length`, `link.https`, `link.host`: an address that a reviewer can open safely, on the public network. What is there
 * is seen by whoever opens it; the server never does.
 * @param link without blanks around it.
 */
export function mayLink({ source }: Pick<KindView, 'source'>, link: string): Decision {
  const no = (rule: string, reason: string, remedy: string): Decision =>
    refuse({ rule, source, facts: { characters: link.length }, reason, remedy });
  if (link.length > LINK_MAX) return no('link.length', '链接太长。', '请用分享时给出的短链接。');
  const host = hostOf(link);
  if (host === null)
    return no(
      'link.https',
      link === '' ? '还没有填链接。' : '这不是 https 开头的网址。',
      '请从发布作品的网站或网盘复制完整的链接，以 https:// 开头。',
    );
  const name = host.replace(/:\d{1,5}$/, '');
  if (!PUBLIC_NAME.test(name) || OWN_NAMES.some((own) => name === own || name.endsWith(`.${own}`)))
    return no(
      'link.host',
      '链接里的网站地址别人打不开。',
      '请用公开网站或网盘的链接，不要用 IP 地址或本机、内网的地址。',
    );
  return ALLOWED;
}
