import { apis } from './api';
import type { Network } from './network';
import { BARS, framePort } from './ports';
import type { Runtime } from '../seam';

/** The phone this simulator says it is. Platform `devtools` is what WeChat's own simulator says. */
const DEVICE = {
  brand: 'devtools',
  model: 'iPhone 12/13 (Pro)',
  system: 'iOS 17.0',
  platform: 'devtools',
};
const APP = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light' };

export function systemApis(runtime: Runtime, network: Network) {
  const screenSize = () => {
    const outer = framePort() ? window.parent.document.getElementById('phone') : null;
    return {
      screenWidth: outer?.clientWidth ?? innerWidth,
      screenHeight: outer?.clientHeight ?? innerHeight,
    };
  };
  const windowInfo = () => {
    const { screenWidth, screenHeight } = screenSize();
    const top = framePort() ? BARS.status : 0;
    return {
      pixelRatio: devicePixelRatio,
      screenWidth,
      screenHeight,
      windowWidth: innerWidth,
      windowHeight: innerHeight,
      statusBarHeight: top,
      screenTop: screenHeight - innerHeight,
      safeArea: {
        left: 0,
        right: screenWidth,
        top,
        bottom: screenHeight,
        width: screenWidth,
        height: screenHeight - top,
      },
    };
  };
  const deviceInfo = () => ({
    ...DEVICE,
    abi: '',
    deviceAbi: '',
    benchmarkLevel: -1,
    cpuType: '',
    memorySize: '4096',
  });
  const appBaseInfo = () => ({
    ...APP,
    enableDebug: false,
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
    host: { env: 'WeChat', appId: '' },
  });
  const settingInfo = () => ({
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  });
  const authorizeInfo = () => ({
    albumAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
    locationAuthorized: 'denied',
    microphoneAuthorized: 'authorized',
    notificationAuthorized: 'authorized',
  });
  const systemInfo = () => ({
    ...windowInfo(),
    ...deviceInfo(),
    ...appBaseInfo(),
    ...settingInfo(),
    ...authorizeInfo(),
    benchmarkLevel: -1,
  });
  /** How the mini program was opened: the launch address says it, as a scanned code or a shared card would. */
  const launched = () => {
    const parameters = new URLSearchParams(location.search);
    const first = runtime.appConfig.entryPagePath ?? runtime.appConfig.pages[0] ?? '';
    const [path = '', query = ''] = (parameters.get('path') ?? first).replace(/^\//, '').split('?');
    const scene = Number(parameters.get('scene') ?? 1001);
    return {
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      scene,
      referrerInfo: {},
      apiCategory: 'default',
    };
  };

  return {
    ...apis({
      getSystemInfo: systemInfo,
      getSystemInfoAsync: systemInfo,
      getNetworkType: () => ({
        networkType: network.type,
        isConnected: network.mode !== 'offline',
        hasSystemProxy: false,
        weakNet: network.mode === 'slow',
      }),
    }),
    getSystemInfoSync: systemInfo,
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: settingInfo,
    getAppAuthorizeSetting: authorizeInfo,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wxsimulator0000000', envVersion: 'develop', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => {
      const { screenWidth } = screenSize();
      const top = windowInfo().statusBarHeight + 6;
      return {
        width: 87,
        height: 32,
        top,
        bottom: top + 32,
        left: screenWidth - 94,
        right: screenWidth - 7,
      };
    },
    getLaunchOptionsSync: launched,
    getEnterOptionsSync: launched,
    onNetworkStatusChange: network.on.bind(network),
    offNetworkStatusChange: network.off.bind(network),
  };
}
