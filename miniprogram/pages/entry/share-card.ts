import { openAlbumSetting, SAVED_WORDS, saveToAlbum, type Saved } from '../../services/album';
import { call } from '../../services/call';
import { easelOf, pictureFor, takeOffEasel } from '../../services/easel';
import { knownHome } from '../../services/session';
import type { ExhibitDetail } from '../../shared/contract/index';
import { coverOfPieces, excerptText } from '../../state/cover';
import { cardSize, drawCard } from './draw-card';

/** The page that it belongs to keeps the exhibit it shows. */
interface Host {
  exhibit: ExhibitDetail | null;
}

/** The share card of a page with one exhibit: drawn once, shown in a sheet, kept or sent on by the person. */
export const shareCard = Behavior({
  data: {
    card: {
      open: false,
      state: 'none' as 'none' | 'busy' | 'failed' | 'done',
      picture: '',
      saving: false,
      saved: '' as '' | Saved,
      words: '',
    },
  },
  methods: {
    async openCard() {
      this.setData({ 'card.open': true });
      if (this.data.card.state === 'none' || this.data.card.state === 'failed')
        await this.paintCard();
    },
    closeCard() {
      this.setData({ 'card.open': false });
    },
    async paintCard() {
      this.setData({ 'card.state': 'busy' });
      const picture = await this.paintedCard();
      const state = picture === null ? 'failed' : 'done';
      this.setData({ 'card.state': state, 'card.picture': picture ?? '' });
    },
    async paintedCard(): Promise<string | null> {
      const campaign = knownHome()?.campaign;
      const { exhibit } = this as unknown as Host;
      if (exhibit === null || campaign === undefined) return null;
      const { title, unit, number, form, pieces, preview, excerpt } = exhibit;
      const code = await call('share.code', { entry: exhibit.id });
      const easel = await easelOf(this, '#easel', cardSize(exhibit));
      if (easel === null) return null;
      const [photo, sign] = await Promise.all([
        pictureFor(easel, coverOfPieces(form, pieces, preview).preview),
        pictureFor(easel, code.ok ? code.data.url : null),
      ]);
      const { title: of, summary } = campaign;
      const words = {
        campaign: of,
        summary,
        title,
        unit,
        number,
        excerpt: excerptText(excerpt ?? ''),
      };
      drawCard(easel.getContext('2d'), words, exhibit, photo, sign);
      return takeOffEasel(easel);
    },
    async saveCard() {
      if (this.data.card.saving) return;
      this.setData({ 'card.saving': true, 'card.saved': '' });
      const saved = await saveToAlbum(this.data.card.picture);
      this.setData({
        'card.saving': false,
        'card.saved': saved,
        'card.words': SAVED_WORDS[saved],
      });
    },
    async openCardSetting() {
      if (await openAlbumSetting()) await this.saveCard();
    },
  },
});
