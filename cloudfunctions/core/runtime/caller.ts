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

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
