import { apis, Failure, need } from './api';
import { fromBase64, toBase64 } from './bytes';
import type { Dialogs } from './dialogs';
import { framePort } from './ports';

/** The phone as a thing in the hand. The clipboard falls back to memory where the browser keeps its own closed. */
export function deviceApis(dialogs: Dialogs, showToast: (options: { title: string }) => unknown) {
  let clipboard = '';
  return {
    ...apis({
      setClipboardData: async ({ data }: { data: string }) => {
        need({ data }, 'data', 'string');
        clipboard = data;
        await navigator.clipboard?.writeText(data).catch(() => undefined);
        void showToast({ title: '内容已复制' });
      },
      getClipboardData: async () => ({
        data: (await navigator.clipboard?.readText().catch(() => clipboard)) ?? clipboard,
      }),
      vibrateShort: () => void navigator.vibrate?.(15),
      vibrateLong: () => void navigator.vibrate?.(400),
      makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => {
        need({ phoneNumber }, 'phoneNumber', 'string');
        const { confirm } = await dialogs.confirm(phoneNumber, '呼叫');
        if (!confirm) throw new Failure('cancel');
        framePort()?.note(`呼叫 ${phoneNumber}`);
      },
      setKeepScreenOn: () => undefined,
      setScreenBrightness: () => undefined,
      getScreenBrightness: () => ({ value: 0.6 }),
      loadFontFace: () => ({ status: 'loaded' }),
    }),
    arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
    base64ToArrayBuffer: (text: string) => fromBase64(text).buffer,
  };
}
