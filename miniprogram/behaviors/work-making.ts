import type { KindView } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import { dropFiles } from '../services/draft-store';
import type { Place } from '../services/picker';
import { previewFile } from '../services/preview-file';
import { showPrivacyGuide } from '../services/privacy';
import { takePieces } from '../services/take-pieces';
import type { Content } from '../state/content';
import { changeContent, type ContentChange } from '../state/content-edit';
import type { PickNote } from '../state/pick-notes';

/** The work that a page makes. */
interface Made {
  campaign: CampaignView;
  kind: KindView;
  content: Content;
}

/** What a page that makes works says of itself. */
interface Maker {
  /** The work as it is now; null while there is none. */
  work(): Made | null;
  /** What is typed stays the person's own; `drawn` where something else changed. */
  change(to: (content: Content) => Content, drawn: boolean): void;
}

const makers = new WeakMap<object, Maker>();

/** Changes that are not typed. */
const DRAWN: readonly ContentChange['act'][] = ['carry', 'move', 'remove'];
/** Changes of what was typed as the work. */
const ANSWERING: readonly ContentChange['act'][] = ['write', 'link'];

/** A page with a `work-editor`: it says once what it makes, and chosen files, texts and links are seen to. */
export const workMaking = Behavior({
  data: {
    /** Which file is being looked at, in words; empty while none is. */
    picking: '',
    /** Why files could not be taken. */
    fileNotes: [] as PickNote[],
    /** The privacy guide was declined, and can be read. */
    declined: false,
  },
  methods: {
    makes(maker: Maker) {
      makers.set(this, maker);
    },
    async choosePieces({ detail }: WechatMiniprogram.CustomEvent<{ place: Place }>) {
      const maker = makers.get(this);
      const made = maker?.work() ?? null;
      if (maker === undefined || made === null) return;
      this.setData({ fileNotes: [], declined: false });
      const { notes, declined } = await takePieces(
        { ...made, place: detail.place },
        {
          onLooking: (picking) => this.setData({ picking }),
          onTaken: (change) => maker.change(change, true),
        },
      );
      this.setData({ picking: '', fileNotes: notes, declined });
    },
    make({ detail }: WechatMiniprogram.CustomEvent<ContentChange>) {
      const maker = makers.get(this);
      const files = maker?.work()?.content.files ?? [];
      if (detail.act === 'remove') {
        const removed = files.find(({ id }) => id === detail.id);
        if (removed !== undefined) dropFiles(removed.media);
      }
      const drawn = DRAWN.includes(detail.act);
      // Of a text or a link that is changed no older word holds.
      const heard = ANSWERING.includes(detail.act) && this.data.fileNotes.length > 0;
      if (drawn || heard) this.setData({ fileNotes: [], declined: false });
      maker?.change((content) => changeContent(content, detail), drawn);
    },
    /** A piece as large as the screen; without an id the only one. */
    zoom({ detail }: WechatMiniprogram.CustomEvent<{ id?: string }>) {
      const files = makers.get(this)?.work()?.content.files ?? [];
      const file = files.find(({ id }) => id === detail.id) ?? files[0];
      if (file !== undefined) previewFile(file, files);
    },
    readGuide: showPrivacyGuide,
  },
});
