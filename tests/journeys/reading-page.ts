import type { Phone } from '../support/phone';

/** What can be tapped: everything the keyboard reaches, but the icons and switches inside a named line. */
const PROBE = `(() => {
  const INNER = 'van-icon, van-switch';
  const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
  const targets = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.tabIndex !== 0 || element.matches(INNER) || element.closest(INNER)) continue;
      if (element.getRootNode().host && element.getRootNode().host.matches(INNER)) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || element.matches('input, textarea, video')) continue;
      const role = element.getAttribute('role') || element.getAttribute('aria-role') || element.localName;
      const name = (element.getAttribute('aria-label') || element.innerText || '').trim();
      // A chip that only names says so itself.
      if (role === 'text') continue;
      targets.push({ role, name, width, height });
    }
  };
  walk(document);
  return { wide, targets };
})()`;

interface Target {
  role: string;
  name: string;
  /** px */
  width: number;
  height: number;
}

/** px by which the page is wider than the phone, and all that can be tapped on it. */
const readPage = (phone: Phone): Promise<{ wide: number; targets: Target[] }> =>
  phone.evaluate(PROBE);

/** Opens a page as a shared link does, with what the phone has stored. */
export async function openByLink(phone: Phone, path: string): Promise<void> {
  const address = new URL(phone.page.url());
  address.searchParams.set('path', path);
  await phone.restart(() => phone.page.goto(address.href));
}

/** 88 rpx and 120 rpx on a phone 390 px wide, less the rounding of a device pixel. */
const SMALLEST = { normal: 45, large: 62 };
const ROLES = ['button', 'link', 'tab', 'switch', 'radio', 'checkbox'];

/** Fails the test where something is wider than the phone, too small to hit, or nameless. */
export async function checkPage(phone: Phone, mode: keyof typeof SMALLEST): Promise<void> {
  const { wide, targets } = await readPage(phone);
  expect(wide).toBeLessThanOrEqual(0);
  expect(targets.length).toBeGreaterThan(0);
  const small = targets.filter(({ height, width }) => height < SMALLEST[mode] || width < 44);
  expect(small).toEqual([]);
  expect(targets.filter(({ role, name }) => name === '' || !ROLES.includes(role))).toEqual([]);
}
