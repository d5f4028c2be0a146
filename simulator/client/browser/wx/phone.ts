import type { Runtime } from '../seam';
import type { Leaving } from './leaving';
import type { Lifecycle } from './lifecycle';
import type { Network } from './network';
import type { PhonePort } from './ports';
import type { Report } from './reports';
import type { Share } from './share';

interface Parts {
  runtime: Runtime;
  leaving: Leaving;
  share: Share;
  network: Network;
  lifecycle: Lifecycle;
  openid: string;
  reports: Report[];
}

/** Puts on the window what the outer page may do with this phone: its buttons, its network, its leaving. */
export function offerPhone({
  runtime,
  leaving,
  share,
  network,
  lifecycle,
  openid,
  reports,
}: Parts): void {
  const failed = (error: unknown) => runtime.report({ message: String(error), source: 'wx' });
  const port: PhonePort & { reports: Report[] } = {
    openid,
    reports,
    back: () => void leaving.back().catch(failed),
    home: () => {
      const first = runtime.appConfig.entryPagePath ?? runtime.appConfig.pages[0];
      void runtime.routes.reLaunch(`/${first ?? ''}`).catch(failed);
    },
    tab: (index) => {
      const item = runtime.appConfig.tabBar?.list[index];
      if (item) void runtime.routes.switchTab(`/${item.pagePath}`).catch(failed);
    },
    menu: () => void share.menu().catch(failed),
    network: (mode) => network.set(mode),
    visible: (shown) => {
      if (shown) runtime.appShow();
      else runtime.appHide();
      (shown ? lifecycle.show : lifecycle.hide).fire({ path: runtime.current().path });
    },
  };
  (window as { __simulatorPhone?: PhonePort }).__simulatorPhone = port;
}
