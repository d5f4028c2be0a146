/** Looks of WeChat's own toasts and dialogs. */
export const screenStyle = `
:host { font: 16px/1.4 -apple-system, 'PingFang SC', 'Noto Sans SC', sans-serif; color: rgba(0,0,0,.9); }
* { box-sizing: border-box; -webkit-tap-highlight-color: transparent; }
button { font: inherit; border: 0; background: none; cursor: pointer; color: inherit; padding: 0; }
button:focus-visible { outline: 2px solid #576b95; outline-offset: -2px; }
.toast { position: absolute; left: 50%; top: 45%; transform: translate(-50%,-50%); max-width: 80%; padding: 12px 18px; border-radius: 8px; background: rgba(76,76,76,.96); color: #fff; text-align: center; font-size: 16px; overflow-wrap: anywhere; white-space: pre-wrap; animation: appear .15s; }
.toast.icon { width: 136px; min-height: 136px; padding: 24px 10px 18px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 14px; }
.toast svg, .toast img { width: 40px; height: 40px; }
.spin { animation: spin 1s linear infinite; }
.block { position: absolute; inset: 0; pointer-events: auto; }
.dialog { position: absolute; inset: 0; pointer-events: auto; }
.dialog:focus { outline: none; }
.mask { position: absolute; inset: 0; background: rgba(0,0,0,.55); animation: appear .2s; }
.box { position: absolute; left: 50%; top: 46%; transform: translate(-50%,-50%); width: min(320px, 85%); max-height: 80%; display: flex; flex-direction: column; background: #fff; border-radius: 12px; overflow: hidden; animation: appear .2s; text-align: center; }
.box .title { padding: 32px 24px 0; font-weight: 700; font-size: 17px; }
.box .content { padding: 16px 24px 32px; color: rgba(0,0,0,.55); font-size: 17px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.box .field { margin: 24px 24px 28px; padding: 10px 12px; border: 0; border-radius: 6px; background: #f2f2f2; font: inherit; outline-color: #576b95; }
.box .actions { display: flex; border-top: .5px solid rgba(0,0,0,.12); }
.box .actions button { flex: 1; height: 56px; font-size: 17px; font-weight: 700; color: #576b95; }
.box .actions button + button { border-left: .5px solid rgba(0,0,0,.12); }
.box .actions .cancel { color: rgba(0,0,0,.9); }
.sheet { position: absolute; left: 0; right: 0; bottom: 0; max-height: 85%; overflow: auto; background: #f7f7f7; border-radius: 12px 12px 0 0; animation: rise .2s; }
.sheet .alert { padding: 14px 24px; background: #fff; color: rgba(0,0,0,.5); font-size: 13px; text-align: center; }
.sheet .item { display: block; width: 100%; min-height: 56px; padding: 8px 24px; background: #fff; border-top: .5px solid rgba(0,0,0,.08); font-size: 17px; }
.sheet .item:first-child { border-top: 0; }
.sheet .last { margin-top: 8px; padding-bottom: 14px; min-height: 62px; }
.card { padding: 28px 24px 30px; background: #fff; border-radius: 12px 12px 0 0; }
.card h2 { margin: 0 0 14px; font-size: 17px; }
.card p { margin: 0 0 14px; font-size: 15px; color: rgba(0,0,0,.65); white-space: pre-wrap; }
.card ul { margin: 0 0 18px; padding: 0; list-style: none; border-top: .5px solid rgba(0,0,0,.1); }
.card li label { display: flex; gap: 10px; align-items: center; padding: 12px 0; border-bottom: .5px solid rgba(0,0,0,.1); font-size: 16px; }
.card input[type=checkbox] { width: 20px; height: 20px; accent-color: #07c160; }
.card .link { color: #576b95; }
.card .pair { display: flex; justify-content: center; gap: 16px; margin-top: 24px; }
.card .pair button { width: 144px; height: 40px; border-radius: 6px; background: #f2f2f2; color: #06ae56; font-size: 16px; font-weight: 700; }
.card .pair .main { background: #07c160; color: #fff; }
.viewer { position: absolute; inset: 0; pointer-events: auto; background: #000; color: #fff; animation: appear .2s; }
.viewer .stage { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; }
.viewer img, .viewer video { max-width: 100%; max-height: 100%; object-fit: contain; }
.viewer .count { position: absolute; top: 52px; left: 0; right: 0; text-align: center; font-size: 15px; pointer-events: none; }
.viewer .close { position: absolute; top: 44px; left: 8px; width: 44px; height: 44px; font-size: 26px; color: #fff; text-shadow: 0 0 4px #000; }
.viewer .side { position: absolute; top: 50%; width: 44px; height: 64px; margin-top: -32px; font-size: 34px; color: #fff; text-shadow: 0 0 4px #000; }
.viewer .previous { left: 0; } .viewer .next { right: 0; }
.notice { position: absolute; left: 8px; right: 8px; top: 8px; padding: 12px 14px; border-radius: 10px; background: #fff; box-shadow: 0 4px 20px rgba(0,0,0,.18); font-size: 14px; pointer-events: auto; }
.share { margin: 12px 0 0; border: .5px solid rgba(0,0,0,.12); border-radius: 8px; overflow: hidden; text-align: left; }
.share img { display: block; width: 100%; aspect-ratio: 5/4; object-fit: cover; background: #eee; }
.share b { display: block; padding: 12px; font-weight: 400; }
.share small { display: block; padding: 6px 12px; border-top: .5px solid rgba(0,0,0,.1); color: rgba(0,0,0,.5); overflow-wrap: anywhere; }
@keyframes appear { from { opacity: 0; } }
@keyframes rise { from { transform: translateY(100%); } }
@keyframes spin { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { *, .spin { animation-duration: .01s !important; animation-iteration-count: 1 !important; } }
`;
