import { apis, Failure, need } from './api';
import type { Dialogs } from './dialogs';
import { extensionOf, type FileStore } from './file-store';
import { framePort } from './ports';

/** What WeChat's viewer can open. */
const DOCUMENTS = new Set(['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']);

type Dialog = Pick<Dialogs, 'confirm'>;

/** APIs that leave the mini program: the panel says where they would have led. */
export function elsewhereApis(dialogs: Dialog, files: FileStore) {
  const go = (text: string) => framePort()?.note(text);
  const cancelled = () => {
    throw new Failure('cancel');
  };
  return {
    ...apis({
      navigateToMiniProgram: async ({ appId, path }: { appId: string; path?: string }) => {
        need({ appId }, 'appId', 'string');
        const { confirm } = await dialogs.confirm('即将打开其他小程序', '允许');
        if (!confirm) throw new Failure('cancel');
        go(`打开了小程序 ${appId} ${path ?? ''}`);
      },
      openDocument: ({ filePath, fileType }: { filePath: string; fileType?: string }) => {
        if (!files.get(filePath)) throw new Failure(`file doesn't exist: ${filePath}`);
        if (!DOCUMENTS.has(fileType ?? extensionOf(filePath)))
          throw new Failure('filetype not supported');
        go(`打开了文档 ${filePath}`);
      },
      shareFileMessage: ({ filePath, fileName }: { filePath: string; fileName?: string }) => {
        need({ filePath }, 'filePath', 'string');
        if (!files.get(filePath)) throw new Failure(`file doesn't exist: ${filePath}`);
        go(`发送了文件 ${fileName ?? filePath}`);
      },
      openLocation: ({ latitude, longitude }: { latitude: number; longitude: number }) => {
        need({ latitude }, 'latitude', 'number');
        go(`打开了地图 ${latitude}, ${longitude}`);
      },
      openCustomerServiceChat: () => go('打开了企业微信客服'),
      // This person changes their mind each time something has to be paid, scanned or picked from another app.
      requestPayment: cancelled,
      chooseAddress: cancelled,
      chooseInvoiceTitle: cancelled,
      chooseContact: cancelled,
      addPhoneContact: cancelled,
      scanCode: cancelled,
      showShareImageMenu: ({ path }: { path: string }) => {
        need({ path }, 'path', 'string');
        go(`要分享的图片 ${path}`);
      },
      openAppAuthorizeSetting: () => go('打开了系统设置'),
      restartMiniProgram: () => location.reload(),
      cropImage: cancelled,
      editImage: cancelled,
      getBatteryInfo: () => ({ level: 100, isCharging: true }),
      getRandomValues: ({ length }: { length: number }) => ({
        randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
      }),
      getExtConfig: () => ({ extConfig: {} }),
    }),
    getBatteryInfoSync: () => ({ level: 100, isCharging: true }),
    getExtConfigSync: () => ({}),
  };
}
