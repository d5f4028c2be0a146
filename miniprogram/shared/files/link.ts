import type { KindView } from '../campaign/kind';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';

/** Characters of an address; a bound of the product. */
const LINK_MAX = 1000;

/** The host of an address, in small letters and with its port; null for what is no https address. */
export function hostOf(link: string): string | null {
  const [, host = ''] = /^https:\/\/([^/?#\s]+)(?:[/?#]\S*)?$/i.exec(link) ?? [];
  return host === '' ? null : host.toLowerCase();
}

/** A name that the whole network knows: labels of letters and digits, the last of them letters. */
const PUBLIC_NAME =
  /^(?=.{4,253}$)(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+(?:[a-z\u00a1-\uffff]{2,63}|xn--[a-z0-9-]{2,59})$/;
const OWN_NAMES = ['localhost', 'local', 'localdomain', 'internal', 'intranet', 'lan', 'home'];

type Linked = Pick<KindView, 'source'>;

/** Rule `link.length`: a bound of the product. */
function isShort({ source }: Linked, link: string): Decision {
  if (link.length <= LINK_MAX) return ALLOWED;
  return refuse({
    rule: 'link.length',
    source,
    facts: { characters: link.length, limit: LINK_MAX },
    reason: `链接有 ${String(link.length)} 个字符，最多 ${String(LINK_MAX)} 个。`,
    remedy: '请用分享时给出的短链接。',
  });
}

/** Rule `link.https`: an address that is read as it was written, unchanged on the way. */
function isSecure({ source }: Linked, link: string): Decision {
  if (hostOf(link) !== null) return ALLOWED;
  return refuse({
    rule: 'link.https',
    source,
    facts: { characters: link.length },
    reason: link === '' ? '还没有填链接。' : '这不是 https 开头的网址。',
    remedy: '请从发布作品的网站或网盘复制完整的链接，以 https:// 开头。',
  });
}

/** Rule `link.host`: a place that others can open too: no number, and no name of the own network. */
function isPublic({ source }: Linked, link: string): Decision {
  const name = (hostOf(link) ?? '').replace(/:\d{1,5}$/, '');
  const own = OWN_NAMES.some((one) => name === one || name.endsWith(`.${one}`));
  if (PUBLIC_NAME.test(name) && !own) return ALLOWED;
  return refuse({
    rule: 'link.host',
    source,
    facts: { characters: link.length },
    reason: '链接里的网站地址别人打不开。',
    remedy: '请用公开网站或网盘的链接，不要用 IP 地址或本机、内网的地址。',
  });
}

/**
 * Rules `link.length`, `link.https`, `link.host`: an address that a reviewer can open. The server never opens it.
 * @param link without blanks around it.
 */
export const mayLink = (kind: Linked, link: string): Decision =>
  firstRefusal(
    () => isShort(kind, link),
    () => isSecure(kind, link),
    () => isPublic(kind, link),
  );
