import { element } from './element';
import { cloudError } from './cloud-error';
import type { Entrance } from './entrance';
import { extensionOf, type FileStore } from './file-store';
import { pickFiles } from './picker';
import type { Permissions } from './permissions';
import { framePort } from './ports';
import type { Privacy } from './privacy';
import type { Screen } from './screen';
import type { Share } from './share';

/** What a `<button open-type="…">` asks, as the runtime tells it by a DOM event. */
interface Asked {
  openType: string;
  dataset: object;
  answer(event: string, result: unknown): void;
}

interface Parts {
  share: Share;
  privacy: Privacy;
  permissions: Permissions;
  screen: Screen;
  files: FileStore;
  entrance: Entrance;
  profile(): Promise<object> | undefined;
}

/** The number that the dialog offers. */
const NUMBER = '13800138000';

/** Answers the buttons that only WeChat itself can answer. */
export function answerOpenTypes(parts: Parts): void {
  const kinds: Record<string, (asked: Asked) => void | Promise<void>> = {
    share: ({ dataset }) =>
      parts.share.send('onShareAppMessage', { from: 'button', target: { dataset } }),
    agreePrivacyAuthorization: ({ answer }) => {
      parts.privacy.agree();
      answer('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
    },
    chooseAvatar: async ({ answer }) => {
      await parts.privacy.require('chooseAvatar');
      const [file] = await pickFiles({ accept: 'image/*', count: 1 });
      if (file)
        answer('chooseavatar', {
          avatarUrl: parts.files.temporary(file, extensionOf(file.name).toLowerCase()),
        });
    },
    getPhoneNumber: async ({ answer }) => answer('getphonenumber', await phoneNumber(parts)),
    getUserInfo: async ({ answer }) => answer('getuserinfo', await parts.profile()),
    openSetting: async ({ answer }) =>
      answer('opensetting', await parts.permissions.apis().openSetting()),
    contact: ({ answer }) => {
      framePort()?.note('打开了客服会话');
      answer('contact', { errMsg: 'enterContact:ok', path: '', query: {} });
    },
    feedback: () => framePort()?.note('打开了意见反馈'),
  };
  window.addEventListener('simulator:open-type', (event) => {
    const asked = (event as CustomEvent<Asked>).detail;
    // A cancelled chooser or a refused privacy guide simply leaves the button unanswered.
    void Promise.resolve(kinds[asked.openType]?.(asked)).catch(() => undefined);
  });
}

async function phoneNumber({ screen, entrance, privacy }: Parts): Promise<object> {
  await privacy.require('getPhoneNumber');
  const field = element('input', {
    class: 'field',
    type: 'tel',
    value: NUMBER,
    'aria-label': '手机号',
  });
  const allowed = await screen.ask<boolean>(
    '申请获取你的手机号',
    (answer) =>
      element(
        'div',
        { class: 'sheet card' },
        element('h2', {}, '申请获取并验证你的手机号'),
        field,
        element(
          'div',
          { class: 'pair' },
          element('button', { onclick: () => answer(false) }, '不允许'),
          element('button', { class: 'main', onclick: () => answer(true) }, '允许'),
        ),
      ),
    { mask: false, value: false },
  );
  if (!allowed) return { errMsg: 'getPhoneNumber:fail user deny' };
  try {
    return await entrance.post('/client/phone', { number: field.value });
  } catch (error) {
    return { errMsg: cloudError('getPhoneNumber', error).message };
  }
}
