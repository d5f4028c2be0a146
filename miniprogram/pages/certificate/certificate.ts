import { appearance } from '../../behaviors/appearance';
import { showsPieces } from '../../behaviors/shows-pieces';
import { openAlbumSetting, SAVED_WORDS, saveToAlbum, type Saved } from '../../services/album';
import { call } from '../../services/call';
import { copyText } from '../../services/clipboard';
import { easelOf, pictureFor, takeOffEasel } from '../../services/easel';
import { enter, enterByCode, inCampaign } from '../../services/enter';
import { tidyCode } from '../../shared/people/code';
import type { CertificateView, PieceView } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { certificateLines, certificateSheet, codeOfQuery } from './certificate.state';
import { drawCertificate, SHEET } from './draw';

Page({
  behaviors: [appearance, showsPieces],
  data: {
    large: false,
    phase: 'asking' as 'asking' | 'loading' | 'failed' | 'shown',
    fault: null as Fault | null,
    typed: '',
    valid: false,
    lines: [] as { label: string; value: string }[],
    title: '',
    pieces: [] as PieceView[],
    /** The caller's own: then it can be drawn and kept. */
    own: false,
    drawing: 'none' as 'none' | 'busy' | 'failed' | 'done',
    picture: '',
    label: '',
    saving: false,
    saved: '' as '' | Saved,
    savedWords: '',
  },
  code: '',
  typing: '',
  certificate: null as CertificateView | null,

  async onLoad(query) {
    this.certificate = null;
    const scene = await enter(query);
    this.typing = codeOfQuery({ ...query, scene });
    this.code = tidyCode(this.typing);
    if (this.code !== '') void this.open();
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.typing = detail.value;
  },
  check() {
    this.code = tidyCode(this.typing);
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading', fault: null, typed: this.typing });
    await enterByCode(this.code);
    const [reply, mine] = await Promise.all([
      call('certificate.verify', { code: this.code }),
      call('certificate.mine', {}),
    ]);
    if (!reply.ok) {
      // A wrong code is corrected where it was typed.
      const phase = reply.error.code === 'NETWORK' ? 'failed' : 'asking';
      return this.setData({ phase, fault: reply.error });
    }
    const { certificate, pieces } = reply.data;
    const own = mine.ok && mine.data.certificates.some(({ code }) => code === certificate.code);
    this.certificate = certificate;
    this.setData({
      phase: 'shown',
      valid: certificate.valid,
      lines: certificateLines(certificate),
      title: certificate.title,
      pieces,
      own,
      drawing: 'none',
      saved: '',
    });
    if (own && certificate.valid) await this.paint();
  },
  async paint() {
    const { certificate } = this;
    if (certificate === null) return;
    this.setData({ drawing: 'busy' });
    const picture = await this.painted(certificate);
    const label = `${certificate.name}的${certificate.award}证书`;
    this.setData({ drawing: picture === null ? 'failed' : 'done', picture: picture ?? '', label });
  },
  async painted(certificate: CertificateView): Promise<string | null> {
    const easel = await easelOf(this, '#easel', SHEET);
    if (easel === null) return null;
    const code = await pictureFor(easel, certificate.codePicture);
    drawCertificate(easel.getContext('2d'), certificateSheet(certificate), code);
    return takeOffEasel(easel);
  },
  zoom() {
    void wx.previewImage({ urls: [this.data.picture] });
  },

  async save() {
    if (this.data.saving) return;
    this.setData({ saving: true, saved: '' });
    const saved = await saveToAlbum(this.data.picture);
    this.setData({ saving: false, saved, savedWords: SAVED_WORDS[saved] });
  },
  async openSetting() {
    if (await openAlbumSetting()) await this.save();
  },
  copy() {
    if (this.certificate !== null) void copyText(this.certificate.code);
  },
  another() {
    this.certificate = null;
    this.typing = '';
    this.setData({ phase: 'asking', typed: '', fault: null });
  },
  openResults() {
    void wx.navigateTo({ url: '/pages/results/results' });
  },
  retry() {
    void this.open();
  },

  onShareAppMessage() {
    const { certificate } = this;
    const path = inCampaign(`/pages/certificate/certificate?code=${certificate?.code ?? ''}`);
    return certificate === null
      ? { title: '查验证书', path: inCampaign('/pages/certificate/certificate') }
      : { title: `《${certificate.title}》获${certificate.campaign}${certificate.award}`, path };
  },
});
