import { apis, Failure, need } from './api';
import { element } from './element';
import type { Privacy } from './privacy';
import type { Screen } from './screen';

/** What a person is asked for each scope that is simulated; any other is always denied. */
const QUESTIONS: Record<string, string> = {
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
};
const DENIED = 'auth deny';

/**
 * What one person lets the mini program do. It is asked once; after a no, WeChat asks no more until the person
 * opens the settings.
 */
export class Permissions {
  private readonly key: string;

  constructor(
    private readonly screen: Screen,
    private readonly privacy: Privacy,
    openid: string,
  ) {
    this.key = `simulator.permissions:${openid}`;
  }

  /** @throws Failure `auth deny`. */
  async require(scope: string, referrer: string): Promise<void> {
    const question = QUESTIONS[scope];
    if (question === undefined) throw new Failure(DENIED);
    await this.privacy.require(referrer);
    const known = this.answers()[scope];
    const allowed = known ?? (await this.ask(question));
    if (known === undefined) this.keep(scope, allowed);
    if (!allowed) throw new Failure(DENIED);
  }

  apis() {
    return apis({
      getSetting: () => ({ authSetting: this.answers() }),
      openSetting: async () => {
        await this.settings();
        return { authSetting: this.answers() };
      },
      authorize: ({ scope }: { scope: string }) => {
        need({ scope }, 'scope', 'string');
        return this.require(scope, 'authorize');
      },
    });
  }

  private answers(): Record<string, boolean> {
    return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Record<string, boolean>;
  }

  private keep(scope: string, allowed: boolean): void {
    localStorage.setItem(this.key, JSON.stringify({ ...this.answers(), [scope]: allowed }));
  }

  private ask(question: string): Promise<boolean> {
    return this.screen.ask('申请权限', (answer) =>
      element(
        'div',
        { class: 'sheet card' },
        element('h2', {}, `申请${question}`),
        element(
          'div',
          { class: 'pair' },
          element('button', { onclick: () => answer(false) }, '拒绝'),
          element('button', { class: 'main', onclick: () => answer(true) }, '允许'),
        ),
      ),
    );
  }

  /** WeChat's page of what was asked so far, with a switch for each. */
  private settings(): Promise<void> {
    return this.screen.ask('设置', (answer) => {
      const boxes = Object.entries(this.answers()).map(([scope, allowed]) => {
        const box = element('input', { type: 'checkbox', checked: allowed });
        box.addEventListener('change', () => this.keep(scope, box.checked));
        return element('li', {}, element('label', {}, box, `允许${QUESTIONS[scope] ?? scope}`));
      });
      return element(
        'div',
        { class: 'sheet card' },
        element('h2', {}, '设置'),
        element('ul', {}, ...boxes),
        element(
          'div',
          { class: 'pair' },
          element('button', { class: 'main', onclick: () => answer(undefined) }, '返回小程序'),
        ),
      );
    });
  }
}
