import { action } from './action';
import type { CampaignView, ConsentView } from '../campaign/view';
import type { Refusal } from '../decision';
import type { GalleryOrder } from '../vocabulary';
import type {
  EditionView,
  ExhibitCard,
  ExhibitDetail,
  Me,
  MyEntry,
  Page,
  RankedCard,
  RuleSection,
  VotesToday,
} from './views';
import type { CampaignLine } from './views-campaign';
import type { OwnInquiry } from './views-inquiry';
import type {
  DayHead,
  LedgerPart,
  LogHead,
  MyVote,
  SealView,
  VoteProof,
  VoteReceipt,
} from './views-ledger';
import type { ContactFormOffer, InvitationView, RegistrationView } from './views-office';
import type { Declared, PieceView, SentPiece, UnitRef } from './views-parts';
import type { CertificateView, ResultsView } from './views-results';

/** Kind of a work and the files that it is to be sent in with, in order; none for one of texts and links. */
export type WorkFiles = {
  kind: string;
  files: { extension: string; bytes: number }[];
};

/** A work as it is sent in. */
export type Submission = {
  ticket: string;
  /** In the order in which they are shown. */
  pieces: SentPiece[];
  theme: string;
  answers: Record<string, string>;
  declared: Declared;
  /** Version of the consent text that was agreed to. */
  consent: string;
  /** Rules of the warnings that the author has read and sends it in all the same. */
  acknowledged: string[];
};

/** No input. */
export type Nothing = Record<string, never>;

/** What anybody may ask for. */
export const citizenActions = {
  'home.open': action<
    Nothing,
    {
      campaign: CampaignView;
      me: Me;
      today: VotesToday;
      /** The newest edition and some of its entries. */
      edition: EditionView | null;
      picks: ExhibitCard[];
      /** Ids of the subscribe message templates of this deployment; null when it has none. */
      templates: { outcome: string | null; reminder: string | null };
      /** When the results were published, ms; null before and after a withdrawal. */
      resultsAt: number | null;
    }
  >(),
  /** All campaigns of the deployment; the one action that names no campaign. */
  'campaign.list': action<Nothing, { campaigns: CampaignLine[] }>(),
  'campaign.rules': action<Nothing, { sections: RuleSection[] }>(),

  'entry.mine': action<{ cursor: string | null }, Page<MyEntry>>(),

  /** `seed` is the visitor's own number (0 ≤ seed < 2³²) that the order `equal` is shuffled by. */
  'gallery.page': action<
    { order: GalleryOrder; theme: string | null; seed: number; cursor: string | null },
    Page<ExhibitCard> & { today: VotesToday | null }
  >(),
  'gallery.search': action<{ query: string; cursor: string | null }, Page<ExhibitCard>>(),
  'exhibit.show': action<
    { id: string },
    { exhibit: ExhibitDetail; today: VotesToday; refusal: Refusal | null }
  >(),
  /** `round` null is the round on show; an earlier one shows its frozen numbers. */
  'ranking.page': action<
    { round: string | null; theme: string; cursor: string | null },
    Page<RankedCard> & { talliedAt: number; round: string }
  >(),
  /** The caller's votes, newest first. */
  'votes.mine': action<{ cursor: string | null }, Page<MyVote>>(),
  /** Null while the vote is not sealed yet. */
  'vote.proof': action<{ round: string; day: string; seat: number }, { proof: VoteProof | null }>(),
  /** The newest head of the log and the heads of the days before, newest first. */
  'ledger.show': action<Nothing, { head: LogHead | null; sealedAt: number; days: DayHead[] }>(),
  'ledger.seals': action<{ cursor: string | null }, Page<SealView>>(),
  'ledger.parts': action<{ cursor: string | null }, Page<LedgerPart>>(),

  /** What was set apart of the votes for the caller's own entry. */
  'inquiry.show': action<{ entry: string }, { inquiries: OwnInquiry[] }>(),
  'inquiry.appeal': action<
    { round: string; entry: string; text: string },
    { inquiry: OwnInquiry }
  >(),

  /** The organizer's list of units, by name. */
  'units.list': action<Nothing, { units: UnitRef[] }>(),
  'contact.forms': action<
    Nothing,
    {
      forms: ContactFormOffer[];
      registrations: RegistrationView[];
      consent: ConsentView;
    }
  >(),
  'contact.register': action<
    { form: string; unit: string; answers: Record<string, string>; consent: string },
    { registration: RegistrationView }
  >(),
  'invitation.show': action<
    { code: string },
    { invitation: InvitationView; refusal: Refusal | null }
  >(),
  'invitation.redeem': action<{ code: string }, { me: Me }>(),

  'results.show': action<Nothing, { results: ResultsView | null; refusal: Refusal | null }>(),
  'certificate.mine': action<Nothing, { certificates: CertificateView[] }>(),
  /** Confirms a certificate to anybody; the name is masked unless it is the caller's own. */
  'certificate.verify': action<
    { code: string },
    {
      certificate: CertificateView;
      /** Of the work it is for, while it stands; none for a unit's. */
      pieces: PieceView[];
    }
  >(),
  /** Temporary address of the mini program code that opens an entry; null when WeChat gives none. */
  'share.code': action<{ entry: string }, { url: string | null }>(),
};

/** Stands apart: whole works are read and copied there, which takes readers of documents and more time than a look. */
export const intakeActions = {
  'upload.ticket': action<
    WorkFiles,
    { ticket: string; files: { filePath: string; previewPath: string }[]; expiresAt: number }
  >(),
  'entry.submit': action<Submission, { entry: MyEntry }>(),
};

/** Stands apart: a window of votes may only close once no call that belongs to it can still be running, so its function has the shortest time limit. */
export const votingActions = {
  /** `request` is made by the phone once per tap, so that a retry is recognised. */
  'vote.cast': action<
    { entry: string; request: string },
    { receipt: VoteReceipt; today: VotesToday }
  >(),
};
