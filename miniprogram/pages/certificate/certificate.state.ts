import { formatDate } from '../../shared/calendar';
import { formatCode } from '../../shared/people/code';
import type { CertificateView } from '../../shared/contract/index';

/** The words of a certificate, ready to be drawn. */
export interface CertificateSheet {
  campaign: string;
  name: string;
  sentence: string;
  award: string;
  closing: string;
  host: string;
  date: string;
  code: string;
}

/** Without a title it is a unit that is honoured. */
export function certificateSheet(certificate: CertificateView): CertificateSheet {
  const { title, unit, name, campaign, award, host, publishedAt, code } = certificate;
  const forUnit = title === '';
  return {
    campaign,
    name: forUnit ? unit : name,
    sentence: forUnit
      ? `在“${campaign}”活动中组织有力，成绩突出，荣获`
      : `您的作品《${title}》在“${campaign}”活动中荣获`,
    award,
    closing: '特发此证，以资鼓励。',
    host,
    date: formatDate(publishedAt),
    code: formatCode(code),
  };
}

/** The verification page's lines. */
export function certificateLines(certificate: CertificateView): { label: string; value: string }[] {
  const { campaign, award, title, unit, name, host, publishedAt, code } = certificate;
  const lines = [
    { label: '活动', value: campaign },
    { label: '奖项', value: award },
    { label: '作品', value: title === '' ? '' : `《${title}》` },
    { label: '作者', value: name },
    { label: '单位', value: unit },
    { label: '颁发单位', value: host },
    { label: '公布日期', value: formatDate(publishedAt) },
    { label: '验证码', value: formatCode(code) },
  ];
  return lines.filter(({ value }) => value !== '');
}

/** The code of a page that was opened by a link, or by scanning a mini program code that stands for `c=<code>`. */
export function codeOfQuery({ code, scene }: { code?: string; scene?: string }): string {
  if (code !== undefined) return code;
  return /(?:^|&)c=([^&]+)/.exec(scene ?? '')?.[1] ?? '';
}
