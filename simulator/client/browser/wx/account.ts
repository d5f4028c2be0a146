import { apis, Failure, need } from './api';
import { element } from './element';
import type { Entrance } from './entrance';
import { framePort } from './ports';
import type { Screen } from './screen';

/** WeChat asks for at most this many templates at a time. */
const TEMPLATES_MAX = 3;
/** A tap counts as the person's own for this long (ms). */
const TAP = 5000;

const GREY =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"%3E%3Crect width="10" height="10" fill="%23c8c8c8"/%3E%3C/svg%3E';
const DENIED = 'auth deny';

/** Who the person is and what they consent to. */
export function accountApis(screen: Screen, entrance: Entrance) {
  let lastTap = -Infinity;
  for (const type of ['pointerup', 'click', 'keydown'])
    document.addEventListener(type, () => (lastTap = performance.now()), true);

  const profile = () => ({
    userInfo: {
      nickName: '微信用户',
      avatarUrl: GREY,
      gender: 0,
      country: '',
      province: '',
      city: '',
      language: '',
    },
    rawData: '{}',
    signature: '',
    encryptedData: '',
    iv: '',
  });
  return apis({
    login: () => ({ code: `simulator-${crypto.randomUUID()}` }),
    checkSession: () => undefined,
    getUserProfile: profile,
    getUserInfo: profile,
    getLocation: () => {
      throw new Failure(DENIED);
    },
    getFuzzyLocation: () => {
      throw new Failure(DENIED);
    },
    chooseLocation: () => {
      throw new Failure(DENIED);
    },

    requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => {
      need({ tmplIds }, 'tmplIds', 'array');
      if (tmplIds.length === 0) throw new Failure("TmplIds can't be empty", { errCode: 10001 });
      if (tmplIds.length > TEMPLATES_MAX)
        throw new Failure('Templates count out of max bounds', { errCode: 20003 });
      if (performance.now() - lastTap > TAP)
        throw new Failure('can only be invoked by user TAP gesture.', { errCode: 10005 });
      const accepted = await askTemplates(screen, tmplIds);
      const answers = Object.fromEntries(
        tmplIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']),
      );
      await entrance.post('/client/subscribe', { answers });
      framePort()?.note(accepted.length > 0 ? '允许了订阅消息' : '拒绝了订阅消息');
      return answers;
    },
  });
}

function askTemplates(screen: Screen, ids: string[]): Promise<string[]> {
  return screen.ask('订阅消息', (answer) => {
    const boxes = ids.map((id) => element('input', { type: 'checkbox', checked: true, value: id }));
    const rows = boxes.map((box, index) =>
      element('li', {}, element('label', {}, box, `模板 ${ids[index] ?? ''}`)),
    );
    const accept = () => answer(boxes.filter((box) => box.checked).map((box) => box.value));
    return element(
      'div',
      { class: 'sheet card' },
      element('h2', {}, '申请向你发送一次以下消息'),
      element('ul', {}, ...rows),
      element(
        'div',
        { class: 'pair' },
        element('button', { onclick: () => answer([]) }, '取消'),
        element('button', { class: 'main', onclick: accept }, '允许'),
      ),
    );
  });
}
