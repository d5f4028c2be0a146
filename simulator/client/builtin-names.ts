/** Tags that WeChat itself provides, as far as the simulated client draws them. */
export const BUILTIN_NAMES = [
  'view', 'text', 'image', 'button', 'input', 'textarea', 'form', 'label', 'radio', 'radio-group', 'checkbox', 'checkbox-group',
  'switch', 'slider', 'picker', 'picker-view', 'picker-view-column', 'scroll-view', 'swiper', 'swiper-item', 'navigator', 'video',
  'progress', 'icon', 'rich-text', 'canvas', 'web-view', 'cover-view', 'cover-image', 'root-portal', 'page-container',
  'movable-area', 'movable-view', 'match-media', 'page-meta', 'navigation-bar', 'open-data', 'official-account', 'audio', 'map',
  'camera', 'ad', 'editor', 'keyboard-accessory', 'share-element', 'sticky-header', 'sticky-section', 'list-view', 'grid-view',
] as const;

/** Tags that the template compiler understands and that never become an element. */
export const TEMPLATE_TAGS = ['block', 'slot', 'template', 'wxs', 'import', 'include'] as const;
