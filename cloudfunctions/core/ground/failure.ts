import type { Fault } from '../../../miniprogram/shared/reply';

const INTERNAL: Fault = {
  code: 'INTERNAL',
  reason: '服务暂时出了点问题',
  remedy: '您的内容没有丢失，请稍后再试',
};
const BUSY: Fault = { code: 'BUSY', reason: '现在人多，没有排上队', remedy: '请过几秒再试一次' };

/** Marks of a service that is overloaded or cannot be reached for a moment. [C] */
const PASSING =
  /ETIMEDOUT|ESOCKETTIMEDOUT|ECONNRESET|ECONNREFUSED|EAI_AGAIN|socket hang up|LimitExceeded|connection limit|-501003|-501004/i;

/** What the caller is told of an unexpected error: never its text. */
export const faultOf = (error: unknown): Fault => (PASSING.test(textOf(error)) ? BUSY : INTERNAL);

/** Writes an unexpected error to the function's log. The input is not written: it may be personal. */
export function logFailure(action: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // eslint-disable-next-line no-console -- the console of a function is its log
  console.error(
    JSON.stringify({ action, error: textOf(error), stack: stack.split('\n').slice(1, 6) }),
  );
}

function textOf(error: unknown): string {
  if (error instanceof Error) {
    const code = 'errCode' in error ? `${String(error.errCode)} ` : '';
    return `${code}${error.message}`;
  }
  return typeof error === 'object' ? JSON.stringify(error) : String(error);
}
