import * as z from 'zod/mini';
import { tidyCode } from '../../../../miniprogram/shared/people/code';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { ActionFault } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findCertificate } from '../stores/certificates';
import { pieceView } from '../../works/parts/piece/view';
import { piecesIn } from '../../works/stores/pieces';
import { readOutcome } from '../parts/award/outcome';
import { certificateView, validKeys } from '../parts/certificate/view';

const verifyInput = z.strictObject({ code: z.string().check(z.maxLength(40)) });

/** Confirms a certificate to whoever has its code, with the work it is for, and says so when it does not stand any more. */
async function verify(
  { actor, campaign, office }: Context<'citizen'>,
  { code }: Input<'certificate.verify'>,
): Promise<Output<'certificate.verify'>> {
  const [certificate, outcome] = await Promise.all([
    findCertificate(tidyCode(code)),
    readOutcome({ campaign, office }),
  ]);
  if (certificate === null || certificate.campaign !== campaign.id) throw unknownCode();
  const valid = (await validKeys(campaign, outcome)).has(certificate.key);
  const own = certificate.owner === actor.openid;
  const [view, pieces] = await Promise.all([
    certificateView(campaign, certificate, { own, valid }),
    valid && certificate.entry !== null ? piecesIn([certificate.entry]) : [],
  ]);
  return { certificate: view, pieces: pieces.map(pieceView) };
}

const unknownCode = (): ActionFault =>
  new ActionFault({
    code: 'NOT_FOUND',
    reason: '没有这个验证码的证书',
    remedy: '请核对证书上的 12 位验证码，或扫描证书上的小程序码',
  });

export default verb('certificate.verify', { actor: 'citizen', input: verifyInput, run: verify });
