import type { Callbacks } from './api';

export interface CloudOptions extends Callbacks {
  config?: { env?: string };
}

/** Calls of wx.cloud.* reject with an Error that carries errCode and errMsg. */
export type CloudApi = <O extends Callbacks>(
  name: string,
  options: O,
  run: (options: O) => Promise<object>,
) => Promise<object> | undefined;
