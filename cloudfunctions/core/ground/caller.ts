import { cloud } from './cloud';

export interface Caller {
  /** Null when the platform did not identify a WeChat user. */
  openid: string | null;
  ip: string | null;
}

/** Who called, as the platform vouches for it; nothing that the caller says about itself counts. */
export function readCaller(): Caller {
  const context = cloud.getWXContext();
  return {
    openid: textOrNull(context.OPENID),
    ip: textOrNull(context.CLIENTIP) ?? textOrNull(context.CLIENTIPV6),
  };
}

/** What the platform calls a phone, and the tool that stands in for one. [D] */
const PHONES = ['wx_client', 'wx_devtools'];

/**
 * Whether a phone called, by itself or through another function: a push carries the openid of whom it is about, so
 * that alone tells nothing.
 */
export function calledByPhone(): boolean {
  const { SOURCE } = cloud.getWXContext();
  const sources = typeof SOURCE === 'string' ? SOURCE.split(',') : [];
  return sources.some((source) => PHONES.includes(source.trim()));
}

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
