/** What the runtime hands to the mini program's scripts, in this order. */
export const GIVEN = ['$define', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'globalThis', 'global', 'Function'] as const;

/**
 * Names a browser has and a phone does not promise. They become parameters that are never filled in, so a page that uses one
 * fails here as it would on a phone.
 */
export const WITHHELD = [
  'window', 'self', 'parent', 'top', 'frames', 'document', 'location', 'history', 'navigator', 'screen', 'fetch', 'Request', 'Response',
  'Headers', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'alert', 'confirm',
  'prompt', 'open', 'close', 'Intl', 'TextEncoder', 'TextDecoder', 'crypto', 'Crypto', 'URL', 'URLSearchParams', 'structuredClone',
  'AbortController', 'AbortSignal', 'Blob', 'File', 'FileReader', 'FormData', 'Image', 'Audio', 'btoa', 'atob', 'queueMicrotask',
  'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'IntersectionObserver', 'MutationObserver', 'ResizeObserver',
  'Element', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'EventTarget', 'MessageChannel', 'Worker', 'performance', 'getComputedStyle',
  'matchMedia', 'addEventListener', 'removeEventListener', 'dispatchEvent', 'postMessage', 'DOMParser', 'innerWidth', 'innerHeight',
  'devicePixelRatio', 'scrollTo', 'WebAssembly', 'Notification', 'BroadcastChannel', 'ReadableStream', 'process', 'Buffer',
  'eval', '__simulator', '__simulatorLoad', '__simulatorTemplates', '__simulatorStyles',
] as const;

/** Wraps the bundle of the mini program, so that the names above are all it can see of the browser. */
export const WRAPPER = {
  banner: `__simulatorLoad(function (${[...GIVEN, ...WITHHELD].join(', ')}) {`,
  footer: '});',
};
