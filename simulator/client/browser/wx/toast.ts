import { apis, Failure } from './api';
import { element } from './element';
import type { Screen } from './screen';
import type { Sources } from './sources';

interface ToastOptions {
  title?: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  image?: string;
  duration?: number;
  mask?: boolean;
}

const ICONS: Record<'success' | 'error' | 'loading', string> = {
  success: '<path d="M8 21l9 9 16-18" fill="none" stroke="#fff" stroke-width="3.4"/>',
  error: '<path d="M20 8v16M20 28v4" fill="none" stroke="#fff" stroke-width="4"/>',
  loading:
    '<circle cx="20" cy="20" r="15" fill="none" stroke="#fff" stroke-opacity=".25" stroke-width="4"/><path d="M20 5a15 15 0 0 1 15 15" fill="none" stroke="#fff" stroke-width="4"/>',
};

/** Toast and loading share one place on the screen: showing either replaces the other, as in WeChat. */
export function toastApis(screen: Screen, sources: Sources) {
  let hide: () => void = () => undefined;

  const pictureOf = (image: string) => {
    const picture = element('img', { alt: '' });
    void Promise.resolve(sources.resolve(image)).then(
      (url) => (picture.src = new URL(url, location.href).href),
    );
    return picture;
  };
  const show = (options: ToastOptions, duration: number) => {
    hide();
    const icon = options.icon ?? 'success';
    const drawn = options.image ? pictureOf(options.image) : iconOf(icon);
    const toast = element(
      'div',
      { class: drawn ? 'toast icon' : 'toast', role: 'status' },
      drawn,
      options.title ?? '',
    );
    const layer = options.mask ? element('div', { class: 'block' }, toast) : toast;
    const off = screen.show(layer);
    const timer = duration > 0 ? window.setTimeout(off, duration) : 0;
    hide = () => {
      window.clearTimeout(timer);
      off();
    };
  };

  return apis({
    showToast: (options: ToastOptions) => {
      if (options.title === undefined)
        throw new Failure(
          'parameter error: parameter.title should be String instead of Undefined;',
        );
      show(options, options.duration ?? 1500);
    },
    showLoading: (options: ToastOptions) => {
      if (options.title === undefined)
        throw new Failure(
          'parameter error: parameter.title should be String instead of Undefined;',
        );
      show({ ...options, icon: 'loading' }, 0);
    },
    hideToast: () => hide(),
    hideLoading: () => hide(),
  });
}

function iconOf(icon: NonNullable<ToastOptions['icon']>): Node | null {
  if (icon === 'none') return null;
  const holder = element('div');
  holder.innerHTML = `<svg viewBox="0 0 40 40" aria-hidden="true" class="${icon === 'loading' ? 'spin' : ''}">${ICONS[icon]}</svg>`;
  return holder.firstChild;
}
