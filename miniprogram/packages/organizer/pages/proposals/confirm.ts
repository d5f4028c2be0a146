import { call } from '../../../../services/call';
import type { Input, ProposalView } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';

const UNKNOWN: Fault = {
  code: 'INVALID',
  reason: '这个版本的小程序还不能确认这项提议。',
  remedy: '请更新小程序后再确认。',
};

/** Asks for what was proposed once more, as the second person: word for word the same. */
export async function confirmProposal({ action, input }: ProposalView): Promise<Reply<unknown>> {
  switch (action) {
    case 'entry.disqualify':
      return call(action, input as Input<typeof action>);
    case 'inquiry.decide':
      return call(action, input as Input<typeof action>);
    case 'results.publish':
      return call(action, input as Input<typeof action>);
    default:
      return { ok: false, error: UNKNOWN, at: 0 };
  }
}
