import { Offline, type Network } from './network';

/** What the local cloud answers when it refuses. */
export interface Refusal {
  errCode: number;
  errMsg: string;
}

/** WeChat's client gives up on an exchange after this long (ms). */
const TIMEOUT = 60_000;

/** The code of a call that never reached the cloud. */
export const NETWORK_ERROR = -404011;

/** Talks to the local cloud as one person, over this phone's network. */
export class Entrance {
  constructor(
    readonly openid: string,
    readonly network: Network,
  ) {}

  /** JSON in, JSON out; a refusal or a missing network is a `CloudFailure`. */
  async post(path: string, body: unknown): Promise<Record<string, unknown>> {
    const text = JSON.stringify(body ?? {});
    try {
      await this.network.pass(text.length);
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-openid': this.openid },
        body: text,
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const answer = await response.text();
      // A person who goes offline while waiting does not hear the answer either.
      if (this.network.mode === 'offline') throw new Offline();
      return refusedOr(answer, response.status);
    } catch (error) {
      throw asFailure(error);
    }
  }
}

export class CloudFailure extends Error {
  constructor(
    readonly errCode: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** An answer's JSON, or the failure that it carries. */
export function refusedOr(text: string, status: number): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new CloudFailure(-501000, `server answered ${status} ${text.slice(0, 200)}`);
  }
  const answer = (parsed ?? {}) as Record<string, unknown>;
  const { errCode, error } = answer;
  const errMsg = answer['errMsg'] ?? error;
  if (typeof errCode === 'number' && errCode !== 0)
    throw new CloudFailure(errCode, String(errMsg ?? ''));
  if (status >= 400) throw new CloudFailure(-501000, String(errMsg ?? `server answered ${status}`));
  return answer;
}

function asFailure(error: unknown): CloudFailure {
  if (error instanceof CloudFailure) return error;
  if (error instanceof Offline) return new CloudFailure(NETWORK_ERROR, error.message);
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new CloudFailure(NETWORK_ERROR, 'request:fail timeout');
  return new CloudFailure(NETWORK_ERROR, 'request:fail net::ERR_CONNECTION_REFUSED');
}
