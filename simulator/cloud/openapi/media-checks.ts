import { randomUUID } from 'crypto';
import { LABEL_OF, type Suggest, type Verdict, type Verdicts } from './verdicts';

export interface PendingCheck {
  traceId: string;
  mediaUrl: string;
  openid: string;
  scene: number;
}

export type Push = (event: Record<string, unknown>, openid: string) => Promise<void>;

/** WeChat could not fetch what it was to look at. */
const NOT_FETCHED = { errcode: -1008, errmsg: 'download media error' };

function findingOf(verdict: Suggest | 'error') {
  if (verdict === 'error') return NOT_FETCHED;
  const result = { suggest: verdict, label: LABEL_OF[verdict] };
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
  return { errcode: 0, errmsg: 'ok', result, detail };
}

/** Media checks that wait for their verdict; the answer comes as a push, later, as in reality. */
export class MediaChecks {
  private readonly waiting = new Map<
    string,
    { check: PendingCheck; timer: NodeJS.Timeout | null }
  >();

  constructor(
    private readonly verdicts: Verdicts,
    private readonly appId: string,
    /** Ms until the answer; null waits for `answer`. */
    private readonly delayMs: number | null,
    private readonly push: Push,
  ) {}

  add(check: Omit<PendingCheck, 'traceId'>): string {
    const traceId = randomUUID();
    const timer =
      this.delayMs === null
        ? null
        : setTimeout(() => void this.answer(traceId).catch(() => undefined), this.delayMs);
    this.waiting.set(traceId, { check: { ...check, traceId }, timer });
    return traceId;
  }

  pending(): PendingCheck[] {
    return [...this.waiting.values()].map(({ check }) => check);
  }

  /** Sends the verdict now, unless it is silence; resolves when the called function is done. Throws for an unknown trace. */
  async answer(traceId: string, verdict: Verdict = this.verdicts.get().media): Promise<void> {
    const entry = this.waiting.get(traceId);
    if (!entry) throw new RangeError(`no check waits under ${traceId}`);
    if (verdict === 'silent') return;
    this.waiting.delete(traceId);
    if (entry.timer) clearTimeout(entry.timer);
    const event = {
      ToUserName: 'gh_local',
      FromUserName: entry.check.openid,
      CreateTime: Math.floor(Date.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: this.appId,
      trace_id: traceId,
      version: 2,
      ...findingOf(verdict),
    };
    await this.push(event, entry.check.openid);
  }

  close(): void {
    for (const { timer } of this.waiting.values()) if (timer) clearTimeout(timer);
    this.waiting.clear();
  }
}
