import type { CreateHost, Host, Json, Runtime } from '../seam';
import { accountApis } from './account';
import { Bars } from './bars';
import { canIUse } from './can-i-use';
import { canvasApis } from './canvas';
import { cloudApis } from './cloud';
import { deviceApis } from './device';
import { Dialogs } from './dialogs';
import { elsewhereApis } from './elsewhere';
import { Entrance } from './entrance';
import { FileStore } from './file-store';
import { fileApis } from './file-system';
import { imageApis } from './images';
import { Leaving } from './leaving';
import { Lifecycle } from './lifecycle';
import { mediaApis } from './media';
import { navigationApis } from './navigation';
import { Network } from './network';
import { neverApis } from './never';
import { answerOpenTypes } from './open-type';
import { pageApis } from './page';
import { personOfTab } from './person';
import { Permissions } from './permissions';
import { playerApis } from './players';
import { offerPhone } from './phone';
import { Privacy } from './privacy';
import { type Report, reportApis } from './reports';
import { requestApis } from './request';
import { Screen } from './screen';
import { Share } from './share';
import { Sources } from './sources';
import { storageApis } from './storage';
import { strictly } from './strict';
import { systemApis } from './system';
import { toastApis } from './toast';
import { viewerApis } from './viewer';

/** The phone around the pages: everything behind the global `wx`, and the bars. */
export const createHost: CreateHost = (runtime: Runtime): Host => {
  const openid = personOfTab();
  const network = new Network();
  const entrance = new Entrance(openid, network);
  const files = new FileStore(openid);
  const sources = new Sources(files, entrance);
  const screen = new Screen();
  const dialogs = new Dialogs(screen);
  const privacy = new Privacy(screen, openid);
  const permissions = new Permissions(screen, privacy, openid);
  const bars = new Bars(runtime);
  const lifecycle = new Lifecycle(runtime);
  const leaving = new Leaving(runtime, dialogs);
  const share = new Share(runtime, screen, sources);
  const reports: Report[] = [];
  const report = (message: string) => runtime.report({ message, source: 'wx' });

  const toast = toastApis(screen, sources);
  const account = accountApis(screen, entrance);
  const cloud = cloudApis(entrance, files).cloud;
  const wx: Json = {
    ...toast,
    ...dialogs.apis(),
    ...privacy.apis(),
    ...permissions.apis(),
    ...bars.apis(),
    ...lifecycle.apis(),
    ...neverApis,
    ...leaving.apis(),
    ...share.apis(),
    ...navigationApis(runtime),
    ...pageApis(runtime),
    ...systemApis(runtime, network),
    ...storageApis(openid),
    ...fileApis(files),
    ...mediaApis(files, privacy),
    ...imageApis(files, sources, permissions),
    ...viewerApis(screen, sources),
    ...canvasApis(runtime, files, sources),
    ...playerApis(runtime, sources),
    ...account,
    ...deviceApis(dialogs, toast.showToast),
    ...elsewhereApis(dialogs, files),
    ...requestApis(network, files),
    ...reportApis(reports),
    cloud: strictly(cloud, 'wx.cloud', (name) => report(`${name} is not simulated`)),
  };
  wx['canIUse'] = (schema: string) => canIUse(wx, schema);

  void files
    .open()
    .catch((error: unknown) => report(`saved files could not be read: ${String(error)}`));
  answerOpenTypes({
    share,
    privacy,
    screen,
    files,
    entrance,
    permissions,
    profile: () => account.getUserInfo(),
  });
  offerPhone({ runtime, leaving, share, network, lifecycle, openid, reports });
  return {
    wx: strictly(wx, 'wx', (name) => report(`${name} is not simulated`)),
    chrome: { update: (page, stack, app) => bars.update(page, stack, app) },
    resolveImage: (src) => sources.resolve(src),
  };
};
