import { element } from '../wx/element';
import type { NetworkMode } from '../wx/network';
import { control } from './control';
import type { Phone } from './phone';
import { person } from './tab';

const MODES: Record<NetworkMode, string> = { online: '正常', slow: '很慢', offline: '断网' };

/** 网络 */
export function networkTile(phone: Phone): HTMLElement {
  const row = element('div', { class: 'row', role: 'group', 'aria-label': '网络' });
  const sign = document.getElementById('status-network');
  const set = (mode: NetworkMode) => {
    // The pages may not be there yet: wx reads the same place when it starts.
    sessionStorage.setItem('simulator.network', mode);
    phone.port?.network(mode);
    draw();
  };
  const draw = () => {
    const now = (sessionStorage.getItem('simulator.network') ?? 'online') as NetworkMode;
    if (sign) sign.textContent = { online: 'WiFi', slow: '3G', offline: '无网络' }[now];
    row.replaceChildren(
      ...Object.entries(MODES).map(([mode, label]) =>
        element(
          'button',
          {
            type: 'button',
            'aria-pressed': String(mode === now),
            onclick: () => set(mode as NetworkMode),
          },
          label,
        ),
      ),
    );
  };
  draw();
  return element('section', { class: 'tile' }, element('h3', {}, '网络'), row);
}

/** 定时器 */
export function timersTile(): HTMLElement {
  const row = element('div', { class: 'row' });
  const told = element('p', { role: 'status' }, '定时器按活动时钟自动触发，也可以立即触发。');
  const fire = (name: string) =>
    control(`timers/${encodeURIComponent(name)}`, {}).then(
      () => (told.textContent = `${name} 已触发`),
      (error: unknown) => (told.textContent = `${name} 失败：${String(error)}`),
    );
  void control<{ timers: { functionName: string; triggerName: string }[] }>('timers').then(
    ({ timers }) => {
      row.replaceChildren(
        ...timers.map(({ functionName, triggerName }) =>
          element(
            'button',
            { type: 'button', title: triggerName, onclick: () => void fire(functionName) },
            `触发 ${functionName}`,
          ),
        ),
      );
      if (timers.length === 0) told.textContent = '没有云函数带定时器。';
    },
    (error: unknown) => (told.textContent = `读不到定时器：${String(error)}`),
  );
  return element('section', { class: 'tile' }, element('h3', {}, '定时器'), told, row);
}

/** 本机存储 */
export function storageTile(phone: Phone): HTMLElement {
  const told = element('p', { role: 'status' }, '清除此人手机上的缓存与授权；云端数据不变。');
  const clear = () => {
    const own = Object.keys(localStorage).filter(
      (key) =>
        key.startsWith(`wx:${person.openid}:`) || key === `simulator.privacy:${person.openid}`,
    );
    own.forEach((key) => localStorage.removeItem(key));
    told.textContent = `已清除 ${own.length} 项。`;
    phone.start();
  };
  return element(
    'section',
    { class: 'tile' },
    element('h3', {}, '手机存储'),
    told,
    element(
      'div',
      { class: 'row' },
      element('button', { type: 'button', onclick: clear }, '清除'),
      element('button', { type: 'button', onclick: () => phone.start() }, '重新进入小程序'),
    ),
  );
}
