/**
 * How built-in components look before any WXSS. Written with low weight (`:where`) nowhere: WXSS of the mini program is added
 * later, and classes win over these tags.
 */
export const BASE_STYLES = `
html, body { margin: 0; height: 100%; font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; font-size: 16px; -webkit-tap-highlight-color: transparent; }
body { user-select: none; -webkit-user-select: none; line-height: 1.4; overflow-wrap: break-word; }
[hidden] { display: none !important; }
:focus:not(:focus-visible) { outline: none; }
wx-page { display: block; min-height: 100%; }
wx-view, wx-cover-view, wx-form, wx-navigator, wx-radio-group, wx-checkbox-group, wx-label, wx-picker, wx-picker-view, wx-map, wx-camera, wx-ad, wx-movable-area, wx-movable-view, wx-list-view, wx-grid-view, wx-page-container, wx-web-view { display: block; }
wx-label, wx-radio-group > wx-label { display: inline; }
wx-root-portal[popover] { display: block; position: fixed; inset: 0 auto auto 0; width: 100vw; height: 0; margin: 0; padding: 0; border: 0; overflow: visible; background: none; color: inherit; }
wx-root-portal:not([popover]), wx-share-element, wx-keyboard-accessory, wx-match-media { display: contents; }
wx-page-meta, wx-navigation-bar { display: block; }
wx-text { display: inline; white-space: pre-wrap; }
wx-text[selectable] { user-select: text; -webkit-user-select: text; }
wx-rich-text img { max-width: 100%; }
wx-image, wx-cover-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img, wx-cover-image > img { display: block; width: 100%; height: 100%; pointer-events: none; }
wx-cover-image { width: auto; height: auto; }
wx-video, wx-canvas { display: inline-block; position: relative; width: 300px; height: 225px; overflow: hidden; }
wx-canvas { display: block; height: 150px; }
wx-video > video, wx-canvas > canvas { display: block; width: 100%; height: 100%; }
wx-video > video { background: #000; }
wx-scroll-view { display: block; width: 100%; overflow-x: var(--sim-overflow-x, hidden); overflow-y: var(--sim-overflow-y, hidden); overscroll-behavior: contain; -webkit-overflow-scrolling: touch; }
wx-scroll-view[enable-flex] { display: flex; }
wx-scroll-view[no-scrollbar] { scrollbar-width: none; }
wx-swiper { display: block; position: relative; height: 150px; overflow: hidden; touch-action: pan-y; }
wx-swiper > .sim-track { display: flex; height: 100%; transition: transform 500ms; }
wx-swiper-item { display: block; flex: 0 0 var(--sim-item, 100%); width: 100%; height: 100%; overflow: hidden; }
.sim-dots { position: absolute; left: 0; right: 0; bottom: 10px; display: flex; justify-content: center; gap: 8px; pointer-events: none; }
.sim-dots > span { width: 8px; height: 8px; border-radius: 50%; }
wx-button { display: block; position: relative; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px; text-align: center; line-height: 2.55555556; border-radius: 5px; overflow: hidden; color: #000; background-color: #F8F8F8; cursor: pointer; -webkit-tap-highlight-color: transparent; }
wx-button::after { content: ' '; position: absolute; top: 0; left: 0; width: 200%; height: 200%; transform: scale(.5); transform-origin: 0 0; box-sizing: border-box; border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px; pointer-events: none; }
wx-button[type=primary] { color: #fff; background-color: #07C160; }
wx-button[type=warn] { color: #fff; background-color: #E64340; }
wx-button[size=mini] { display: inline-block; line-height: 2.3; font-size: 13px; padding: 0 1.34em; }
wx-button[plain] { color: #353535; border: 1px solid #353535; background-color: transparent; }
wx-button[disabled] { color: rgba(0, 0, 0, .3); cursor: default; }
wx-button[type=primary][disabled], wx-button[type=warn][disabled] { color: rgba(255, 255, 255, .6); }
wx-button[loading]::before { content: ' '; display: inline-block; width: 18px; height: 18px; margin-right: 6px; vertical-align: middle; border: 2px solid rgba(0, 0, 0, .25); border-top-color: transparent; border-radius: 50%; animation: sim-turn 1s linear infinite; }
@keyframes sim-turn { to { transform: rotate(1turn); } }
.button-hover { color: rgba(0, 0, 0, .6); background-color: #DEDEDE; }
.navigator-hover { background-color: rgba(0, 0, 0, .1); opacity: .7; }
wx-input, wx-textarea { display: block; position: relative; height: 1.4rem; min-height: 1.4rem; overflow: hidden; text-overflow: clip; user-select: text; -webkit-user-select: text; cursor: text; }
wx-textarea { width: 300px; height: 150px; }
wx-textarea[auto-height] { height: auto; }
wx-input > input, wx-textarea > textarea { display: block; position: relative; z-index: 1; width: 100%; height: 100%; min-height: inherit; margin: 0; padding: 0; border: 0; outline: 0; background: none; font: inherit; letter-spacing: inherit; color: inherit; text-align: inherit; resize: none; box-sizing: border-box; }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: transparent; }
.sim-placeholder { position: absolute; inset: 0; color: #808080; pointer-events: none; white-space: nowrap; overflow: hidden; display: flex; align-items: center; justify-content: inherit; text-align: inherit; }
:where(wx-textarea) > .sim-placeholder { display: block; white-space: pre-wrap; }
[filled] > .sim-placeholder { display: none; }
wx-radio, wx-checkbox, wx-switch { display: inline-block; cursor: pointer; }
.sim-radio, .sim-checkbox { display: inline-flex; align-items: center; justify-content: center; width: 22px; height: 22px; margin-right: 5px; border: 1px solid #D1D1D1; border-radius: 3px; background: #fff; box-sizing: border-box; vertical-align: middle; color: #09BB07; }
.sim-radio { border-radius: 50%; }
.sim-radio[checked]::after, .sim-checkbox[checked]::after { content: '✓'; font-size: 15px; }
.sim-switch { display: inline-block; position: relative; width: 52px; height: 32px; border-radius: 16px; background: #DFDFDF; transition: background-color .1s; }
.sim-switch::after { content: ''; position: absolute; top: 1px; left: 1px; width: 30px; height: 30px; border-radius: 50%; background: #fff; transition: transform .2s; }
.sim-switch[checked]::after { transform: translateX(20px); }
wx-slider { display: flex; align-items: center; margin: 10px 18px; }
wx-slider > input { flex: 1; }
wx-progress { display: flex; align-items: center; }
.sim-bar { flex: 1; overflow: hidden; }
.sim-bar > span { display: block; height: 100%; }
wx-icon { display: inline-block; line-height: 1; }
wx-picker-view { display: flex; position: relative; }
wx-picker-view-column { flex: 1; position: relative; height: 100%; overflow: hidden; }
.sim-column { height: 100%; overflow-y: scroll; scroll-snap-type: y mandatory; scrollbar-width: none; }
.sim-column::before, .sim-column::after { content: ''; display: block; height: calc(50% - var(--sim-row, 34px) / 2); }
.sim-column > * { scroll-snap-align: center; height: var(--sim-row, 34px); overflow: hidden; }
.sim-mask { position: absolute; inset: 0; z-index: 1; pointer-events: none; background: linear-gradient(180deg, rgba(255,255,255,.95), rgba(255,255,255,.6)) top/100% calc(50% - 17px) no-repeat, linear-gradient(0deg, rgba(255,255,255,.95), rgba(255,255,255,.6)) bottom/100% calc(50% - 17px) no-repeat; }
.sim-indicator { position: absolute; top: 50%; left: 0; right: 0; z-index: 1; height: var(--sim-row, 34px); transform: translateY(-50%); border: solid #e5e5e5; border-width: 1px 0; pointer-events: none; }
wx-page-container { position: fixed; inset: auto 0 0 0; background: #fff; }
wx-page-container[position=top] { inset: 0 0 auto 0; }
wx-page-container[position=right] { inset: 0; }
wx-page-container[position=center] { inset: 0; margin: auto; width: fit-content; height: fit-content; }
wx-page-container[overlay] { box-shadow: 0 0 0 100vmax rgba(0, 0, 0, .5); }
wx-page-container[round] { border-radius: 12px 12px 0 0; }
wx-movable-area, wx-movable-view { width: 10px; height: 10px; position: relative; }
wx-movable-view { position: absolute; left: 0; top: 0; touch-action: none; will-change: transform; }
.sim-refresher { display: flex; align-items: center; justify-content: center; overflow: hidden; letter-spacing: 4px; color: #999; }
.sim-pull-down { position: fixed; top: 0; left: 0; right: 0; z-index: 1; text-align: center; letter-spacing: 4px; color: #999; height: 50px; line-height: 50px; }
.sim-sheet { position: fixed; inset: 0; z-index: 10000; display: flex; align-items: flex-end; background: rgba(0, 0, 0, .5); }
.sim-sheet > div { width: 100%; background: #fff; color: #000; border-radius: 12px 12px 0 0; padding: 8px 16px 24px; }
.sim-sheet-bar { display: flex; justify-content: space-between; align-items: center; height: 44px; }
.sim-sheet-bar > button { border: 0; background: none; font-size: 17px; color: #07C160; }
.sim-sheet-wheels { display: flex; gap: 8px; }
.sim-sheet-wheels > * { flex: 1; font-size: 17px; min-height: 44px; }
`;
