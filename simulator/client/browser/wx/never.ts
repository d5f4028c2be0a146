/** Things that never happen to this phone: listening is allowed and stays silent. */
const NEVER = [
  'AccelerometerChange',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'BatteryInfoChange',
  'CompassChange',
  'CopyUrl',
  'DeviceMotionChange',
  'GyroscopeChange',
  'KeyboardHeightChange',
  'LazyLoadError',
  'LocationChange',
  'LocationChangeError',
  'MemoryWarning',
  'NetworkWeakChange',
  'PageNotFound',
  'ScreenRecordingStateChanged',
  'ThemeChange',
  'UserCaptureScreen',
  'WindowStateChange',
] as const;

type Name = (typeof NEVER)[number];

export const neverApis = Object.fromEntries(
  NEVER.flatMap((name) => [
    [`on${name}`, () => undefined],
    [`off${name}`, () => undefined],
  ]),
) as Record<`on${Name}` | `off${Name}`, (listener?: unknown) => void>;
