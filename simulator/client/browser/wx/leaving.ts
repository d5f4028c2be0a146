import { apis, need } from './api';
import type { Dialogs } from './dialogs';
import type { PageHandle, Runtime } from '../seam';

/** wx.enableAlertBeforeUnload: the back button asks before it leaves such a page. */
export class Leaving {
  private readonly questions = new WeakMap<PageHandle, string>();

  constructor(
    private readonly runtime: Runtime,
    private readonly dialogs: Dialogs,
  ) {}

  async back(): Promise<void> {
    const question = this.questions.get(this.runtime.current());
    if (question !== undefined && !(await this.dialogs.confirm(question, '确定')).confirm) return;
    await this.runtime.routes.navigateBack(1);
  }

  apis() {
    return apis({
      enableAlertBeforeUnload: ({ message }: { message: string }) => {
        need({ message }, 'message', 'string');
        this.questions.set(this.runtime.current(), message);
      },
      disableAlertBeforeUnload: () => void this.questions.delete(this.runtime.current()),
    });
  }
}
