import type { Fault, Reply } from '../shared/reply';

const NETWORK: Fault = {
  code: 'NETWORK',
  reason: '网络不通，没有连上服务器。',
  remedy: '请检查网络后重试，已填写的内容不会丢失。',
};
const TIMEOUT: Fault = {
  code: 'TIMEOUT',
  reason: '等了太久，没有收到服务器的答复。',
  remedy: '请重试一次。刚才的操作如已成功，不会重复计算。',
};
const INTERNAL: Fault = {
  code: 'INTERNAL',
  reason: '服务器暂时出了问题。',
  remedy: '请稍后重试。',
};

/**
 * Turns what wx.cloud.callFunction threw into a fault. A code of -50xxxx comes from the cloud itself;
 * any other says only that the call did not get through.
 */
export function faultOfFailure(failure: unknown): Fault {
  const text = messageOf(failure);
  if (/time ?out|timed out|time limit/i.test(text)) return TIMEOUT;
  if (/request:fail/i.test(text)) return NETWORK;
  return /-50\d{4}/.test(text) ? INTERNAL : NETWORK;
}

/** The cloud answered something that is not a reply. */
export function unreadableReply(): Fault {
  return INTERNAL;
}

/** True for faults after which the same request may be sent again unchanged. */
export function isRepeatable(fault: Fault): boolean {
  switch (fault.code) {
    case 'NETWORK':
    case 'TIMEOUT':
    case 'BUSY':
    case 'INTERNAL':
      return true;
    case 'UNIDENTIFIED':
    case 'FORBIDDEN':
    case 'INVALID':
    case 'REFUSED':
    case 'NOT_FOUND':
    case 'CONFLICT':
      return false;
  }
}

export function isReply<T>(value: unknown): value is Reply<T> {
  if (typeof value !== 'object' || value === null) return false;
  const reply = value as Partial<Reply<T>>;
  return typeof reply.ok === 'boolean' && typeof reply.at === 'number';
}

function messageOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null) return String(failure);
  const { errMsg, errCode, message } = failure as Record<string, unknown>;
  return [errMsg, errCode, message].filter((part) => part !== undefined).join(' ');
}
