import { api, apis, Failure } from './api';
import { element } from './element';
import type { Screen } from './screen';

type Decision = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string };
type Listener = (resolve: (decision: Decision) => void, info: { referrer: string }) => void;

/** WeChat's number for "the person has not agreed to the privacy guide". */
const REFUSED = 104;

/**
 * The privacy guide of one person. When the mini program listens by onNeedPrivacyAuthorization it draws its
 * own dialog, otherwise WeChat's is drawn. An agreement is remembered; a refusal is asked again next time.
 */
export class Privacy {
  private listener: Listener | null = null;
  private readonly key: string;

  constructor(
    private readonly screen: Screen,
    openid: string,
  ) {
    this.key = `simulator.privacy:${openid}`;
  }

  get agreed(): boolean {
    return localStorage.getItem(this.key) === 'agreed';
  }

  agree(): void {
    localStorage.setItem(this.key, 'agreed');
  }

  async require(referrer: string): Promise<void> {
    if (this.agreed) return;
    const decision = await (this.listener
      ? this.askPage(this.listener, referrer)
      : this.askPerson());
    if (decision !== 'agree')
      throw new Failure('privacy permission is not authorized', { errno: REFUSED });
    this.agree();
  }

  private askPage(listener: Listener, referrer: string): Promise<Decision['event']> {
    return new Promise((resolve) =>
      listener(
        // Exposure only tells WeChat that the page's dialog is on the screen.
        (decision) => decision.event !== 'exposureAuthorization' && resolve(decision.event),
        { referrer },
      ),
    );
  }

  private askPerson(): Promise<Decision['event']> {
    return this.screen.ask('用户隐私保护提示', (answer) => {
      const card = element(
        'div',
        { class: 'sheet card' },
        element('h2', {}, '用户隐私保护提示'),
        element(
          'p',
          {},
          '在使用当前小程序服务之前，请仔细阅读《用户隐私保护指引》。如你同意，请点击“同意”开始使用。',
        ),
        element(
          'div',
          { class: 'pair' },
          element('button', { onclick: () => answer('disagree') }, '拒绝'),
          element('button', { class: 'main', onclick: () => answer('agree') }, '同意'),
        ),
      );
      return card;
    });
  }

  apis() {
    return {
      ...apis({
        getPrivacySetting: () => ({
          needAuthorization: !this.agreed,
          privacyContractName: '《用户隐私保护指引》',
        }),
        openPrivacyContract: () =>
          this.screen
            .ask<boolean>('用户隐私保护指引', (answer) =>
              element(
                'div',
                { class: 'box' },
                element('div', { class: 'title' }, '用户隐私保护指引'),
                element(
                  'div',
                  { class: 'content' },
                  '这里在微信中显示开发者在公众平台填写的隐私保护指引。',
                ),
                element(
                  'div',
                  { class: 'actions' },
                  element('button', { onclick: () => answer(true) }, '关闭'),
                ),
              ),
            )
            .then(() => undefined),
      }),
      requirePrivacyAuthorize: api('requirePrivacyAuthorize', () =>
        this.require('requirePrivacyAuthorize'),
      ),
      onNeedPrivacyAuthorization: (listener: Listener) => {
        this.listener = listener;
      },
    };
  }
}
