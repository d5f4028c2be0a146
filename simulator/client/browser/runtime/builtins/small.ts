import { reportThrown } from '../report';
import { defineBuiltin, type Builtin } from './builtin';
import { richNodes } from './rich-text';

async function follow(self: Builtin): Promise<void> {
  const { routes } = window.__simulator.runtime;
  const url = self.text('url');
  switch (self.text('openType')) {
    case 'redirect':
    case 'redirectTo':
      await routes.redirectTo(url);
      return;
    case 'switchTab':
      await routes.switchTab(url);
      return;
    case 'reLaunch':
      await routes.reLaunch(url);
      return;
    case 'navigateBack':
      await routes.navigateBack(self.number('delta'));
      return;
    case 'exit':
      return;
    default:
      await routes.navigateTo(url);
  }
}

function defineNavigator(): void {
  defineBuiltin('navigator', {
    properties: {
      url: String,
      openType: { type: String, value: 'navigate' },
      delta: { type: Number, value: 1 },
      target: { type: String, value: 'self' },
      appId: String,
      path: String,
      extraData: null,
      version: String,
      shortLink: String,
      hoverClass: { type: String, value: '' },
    },
    created(self) {
      self.host.setAttribute('role', 'link');
      self.host.tabIndex = 0;
      self.host.addEventListener('click', () => {
        if (self.text('target') === 'miniProgram') return;
        follow(self).then(
          () => self.emit('success', { errMsg: 'navigateTo:ok' }),
          (error: unknown) => {
            reportThrown(error, 'navigator');
            self.emit('fail', { errMsg: error instanceof Error ? error.message : String(error) });
          },
        );
      });
    },
  });
}

function defineProgress(): void {
  const draw = (self: Builtin): void => {
    const percent = Math.min(100, Math.max(0, self.number('percent')));
    self.host.setAttribute('aria-valuenow', String(percent));
    const bar = self.host.querySelector<HTMLElement>('.sim-bar');
    const fill = self.host.querySelector<HTMLElement>('.sim-bar > span');
    const info = self.host.querySelector<HTMLElement>('.sim-bar-info');
    if (bar)
      bar.style.cssText = `height:${self.number('strokeWidth')}px;background-color:${self.text('backgroundColor')};border-radius:${self.text('borderRadius')}px`;
    if (fill)
      fill.style.cssText = `width:${percent}%;background-color:${self.text('activeColor') || self.text('color')}`;
    if (info) info.textContent = self.flag('showInfo') ? `${percent}%` : '';
    if (self.flag('active') && percent === 100) self.emit('activeend', { curPercent: percent });
  };
  defineBuiltin('progress', {
    properties: {
      percent: Number,
      showInfo: Boolean,
      borderRadius: { type: null, value: 0 },
      fontSize: { type: null, value: 16 },
      strokeWidth: { type: Number, value: 6 },
      color: { type: String, value: '#09BB07' },
      activeColor: String,
      backgroundColor: { type: String, value: '#EBEBEB' },
      active: Boolean,
      activeMode: String,
      duration: Number,
    },
    created(self) {
      self.host.setAttribute('role', 'progressbar');
      self.host.innerHTML =
        '<div class="sim-bar"><span></span></div><span class="sim-bar-info"></span>';
    },
    attached: draw,
    changes: {
      'percent, showInfo, strokeWidth, activeColor, color, backgroundColor, borderRadius': draw,
    },
  });
}

const ICONS: Record<string, [sign: string, color: string]> = {
  success: ['✔', '#09BB07'],
  success_no_circle: ['✔', '#09BB07'],
  info: ['ℹ', '#10AEFF'],
  warn: ['!', '#F76260'],
  waiting: ['◷', '#10AEFF'],
  cancel: ['✕', '#F43530'],
  download: ['↓', '#09BB07'],
  search: ['⌕', '#B2B2B2'],
  clear: ['✕', '#B2B2B2'],
};

function defineIcon(): void {
  const draw = (self: Builtin): void => {
    const [sign, color] = ICONS[self.text('type')] ?? ['', ''];
    const size = self.text('size');
    self.host.textContent = sign;
    self.host.style.color = self.text('color') || color;
    self.host.style.fontSize = /^\d+$/.test(size) ? `${size}px` : size;
  };
  defineBuiltin('icon', {
    properties: { type: String, size: { type: null, value: 23 }, color: String },
    attached: draw,
    changes: { 'type, size, color': draw },
  });
}

/** A notice in place of what only WeChat can show. */
function defineNotice(name: string, text: (self: Builtin) => string): void {
  const draw = (self: Builtin): void => {
    self.host.textContent = text(self);
  };
  defineBuiltin(name, {
    properties: { src: String, type: String, unitId: String },
    attached: draw,
    changes: { src: draw },
  });
}

/** Components with little or no behaviour. */
export function defineSmall(): void {
  defineBuiltin('text', {
    properties: { selectable: Boolean, userSelect: Boolean, space: String, decode: Boolean },
    changes: {
      'selectable, userSelect': (self) =>
        self.host.toggleAttribute('selectable', self.flag('selectable') || self.flag('userSelect')),
    },
  });
  defineBuiltin('rich-text', {
    properties: { nodes: null, space: String, userSelect: Boolean },
    changes: { nodes: (self) => self.host.replaceChildren(...richNodes(self.value('nodes'))) },
  });
  defineNavigator();
  defineProgress();
  defineIcon();
  defineNotice('web-view', (self) => `网页：${self.text('src')}`);
  for (const name of ['map', 'camera', 'ad', 'open-data', 'official-account'])
    defineNotice(name, () => `<${name}> 不在模拟范围`);
}
