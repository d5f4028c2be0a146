import {
  certificateLines,
  certificateSheet,
  codeOfQuery,
} from '../../../miniprogram/pages/certificate/certificate.state';
import { drawCertificate, SHEET } from '../../../miniprogram/pages/certificate/draw';
import type { Painted } from '../../../miniprogram/services/easel';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import type { CertificateView } from '../../../miniprogram/shared/contract';
import { aPen } from './a-pen';

const certificate = (own: Partial<CertificateView> = {}): CertificateView => ({
  code: 'K7MNP2QRS4TV',
  award: '一等奖',
  campaign: '众爱辽宁随手拍',
  host: '辽宁省总工会',
  title: '雪峰与松林',
  unit: '抚顺市总工会',
  name: '马长山',
  publishedAt: startOfDay('2027-11-02'),
  valid: true,
  codePicture: null,
  ...own,
});

describe('a certificate', () => {
  it('is addressed to the author, with the year in its date and the code in groups', () => {
    expect(certificateSheet(certificate())).toMatchObject({
      name: '马长山',
      sentence: '您的作品《雪峰与松林》在“众爱辽宁随手拍”活动中荣获',
      date: '2027年11月2日',
      code: 'K7MN-P2QR-S4TV',
    });
  });

  it('of a unit is addressed to the unit and names no work', () => {
    const ofUnit = certificate({ title: '', award: '组织奖', name: '抚顺市总工会' });
    const { name, sentence } = certificateSheet(ofUnit);
    expect(name).toBe('抚顺市总工会');
    expect(sentence).not.toContain('《');
    expect(certificateLines(ofUnit).map(({ label }) => label)).not.toContain('作品');
  });

  it('is found by a link and by a scanned code', () => {
    expect(codeOfQuery({ code: 'K7MN' })).toBe('K7MN');
    expect(codeOfQuery({ scene: 'c=K7MN' })).toBe('K7MN');
    expect(codeOfQuery({ scene: 'x=1&c=K7MN' })).toBe('K7MN');
    expect(codeOfQuery({})).toBe('');
  });

  it.each([
    ['short', '雪'],
    ['as long as a title may be', '长'.repeat(30)],
    ['longer than any', '长'.repeat(80)],
  ])('with a title %s stays inside its frame', (_, title) => {
    const { pen, written, pictures } = aPen();
    const code = { width: 400, height: 400 } as unknown as Painted;
    drawCertificate(pen, certificateSheet(certificate({ title })), code);
    expect(written.map(({ text }) => text).join('')).toContain(title.slice(0, 5));
    for (const { text, left, right, y } of written) {
      expect({ text, inside: left > 60 && right < SHEET.width - 60 }).toEqual({
        text,
        inside: true,
      });
      expect(y).toBeLessThan(SHEET.height - 60);
    }
    const award = written.find(({ text }) => text === '奖')!;
    const host = written.find(({ text }) => text === '辽宁省总工会')!;
    expect(award.y).toBeLessThan(host.y - 100);
    const closing = written.find(({ text }) => text.includes('以资鼓励'))!;
    expect(closing.y).toBeLessThan(pictures[0]!.y);
  });
});
