import { CloudFailure } from './entrance';

/** What a wx.cloud call rejects with, in WeChat's words; `name` is `cloud.callFunction`, `collection.get`. */
export function cloudError(name: string, error: unknown): Error {
  const failure =
    error instanceof CloudFailure
      ? error
      : new CloudFailure(-1, error instanceof Error ? error.message : String(error));
  const prefix = `${name}:fail `;
  const errMsg = failure.reason.startsWith(prefix) ? failure.reason : prefix + failure.reason;
  return Object.assign(new Error(errMsg), { errCode: failure.errCode, errMsg });
}
