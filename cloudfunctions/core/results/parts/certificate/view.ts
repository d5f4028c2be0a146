import { sceneOf } from '../../../../../miniprogram/shared/campaign/scene';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { CertificateView } from '../../../../../miniprogram/shared/contract';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import { certificateKey, type Certificate } from '../../stores/certificates';
import type { Outcome } from '../../stores/outcomes';
import { standingLines } from '../results/standing';
import { codePicture } from '../../../works/parts/share/code-picture';

/** The certificates that stand: their award is published, and their work has kept its standing. */
export async function validKeys(campaign: CampaignView, outcome: Outcome): Promise<Set<string>> {
  const lines = await standingLines(outcome);
  return new Set(
    lines.map(({ award, theme, entry, unit }) =>
      certificateKey(campaign.id, { award, theme, to: entry ?? unit?.id ?? '' }),
    ),
  );
}

/** A certificate as somebody may see it. @param own whether the caller is its owner. */
export const certificateView = async (
  campaign: CampaignView,
  certificate: Certificate,
  { own, valid }: { own: boolean; valid: boolean },
): Promise<CertificateView> => ({
  code: certificate._id,
  award: certificate.awardName,
  campaign: campaign.title,
  host: campaign.host,
  title: certificate.title,
  unit: certificate.unit,
  name: nameOn(certificate, own),
  publishedAt: certificate.publishedAt,
  valid,
  codePicture: await codePicture(campaign.id, {
    scene: sceneOf(campaign.id, `c=${certificate._id}`),
    page: 'pages/certificate/certificate',
  }),
});

/** What stands where a person had the name erased. */
const ERASED = '（姓名已清除）';

function nameOn({ name, entry }: Certificate, own: boolean): string {
  if (name === '') return ERASED;
  return own || entry === null ? name : maskName(name);
}
