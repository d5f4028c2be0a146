import type { CampaignView, ConsentView } from '../campaign/view';
import type { Refusal } from '../decision';
import type { GalleryOrder, MediaKind } from '../vocabulary';
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
import type { UnitRef } from './views-parts';
import type { CertificateView, ResultsView } from './views-results';

/** No input. */
export type Nothing = Record<string, never>;

/** What anybody may ask for. */
export interface CitizenContract {
  'home.open': {
    input: Nothing;
    output: {
      campaign: CampaignView;
      me: Me;
      today: VotesToday;
      /** The newest edition and some of its entries. */
      edition: EditionView | null;
      picks: ExhibitCard[];
      /** Ids of the subscribe message templates of this deployment; null when it has none. */
      templates: { outcome: string | null };
      /** When the results were published, ms; null before and after a withdrawal. */
      resultsAt: number | null;
    };
  };
  'campaign.rules': { input: Nothing; output: { sections: RuleSection[] } };

  'upload.ticket': {
    input: { kind: MediaKind; extension: string; bytes: number };
    output: { ticket: string; filePath: string; previewPath: string; expiresAt: number };
  };
  'entry.submit': {
    input: {
      ticket: string;
      /** Cloud file ids that uploading to the ticket's paths returned. */
      file: string;
      preview: string | null;
      theme: string;
      answers: Record<string, string>;
      /** Version of the consent text that was agreed to. */
      consent: string;
    };
    output: { entry: MyEntry };
  };
  'entry.mine': { input: { cursor: string | null }; output: Page<MyEntry> };

  'gallery.page': {
    /** `seed` is the visitor's own number (0 ≤ seed < 2³²) that the order `equal` is shuffled by. */
    input: { order: GalleryOrder; theme: string | null; seed: number; cursor: string | null };
    output: Page<ExhibitCard> & { today: VotesToday | null };
  };
  'gallery.search': { input: { query: string; cursor: string | null }; output: Page<ExhibitCard> };
  'exhibit.show': {
    input: { id: string };
    output: { exhibit: ExhibitDetail; today: VotesToday; refusal: Refusal | null };
  };
  'ranking.page': {
    /** `round` null is the round on show; an earlier one shows its frozen numbers. */
    input: { round: string | null; theme: string; cursor: string | null };
    output: Page<RankedCard> & { talliedAt: number; round: string };
  };
  'vote.cast': {
    /** `request` is made by the phone once per tap, so that a retry is recognised. */
    input: { entry: string; request: string };
    output: { receipt: VoteReceipt; today: VotesToday };
  };
  /** The caller's votes, newest first. */
  'votes.mine': { input: { cursor: string | null }; output: Page<MyVote> };
  /** Null while the vote is not sealed yet. */
  'vote.proof': {
    input: { round: string; day: string; seat: number };
    output: { proof: VoteProof | null };
  };
  /** The newest head of the log and the heads of the days before, newest first. */
  'ledger.show': {
    input: Nothing;
    output: { head: LogHead | null; sealedAt: number; days: DayHead[] };
  };
  'ledger.seals': { input: { cursor: string | null }; output: Page<SealView> };
  'ledger.parts': { input: { cursor: string | null }; output: Page<LedgerPart> };

  /** What was set apart of the votes for the caller's own entry. */
  'inquiry.show': { input: { entry: string }; output: { inquiries: OwnInquiry[] } };
  'inquiry.appeal': {
    input: { round: string; entry: string; text: string };
    output: { inquiry: OwnInquiry };
  };

  /** The organizer's list of units, by name. */
  'units.list': { input: Nothing; output: { units: UnitRef[] } };
  'contact.forms': {
    input: Nothing;
    output: {
      forms: ContactFormOffer[];
      registrations: RegistrationView[];
      consent: ConsentView;
    };
  };
  'contact.register': {
    input: { form: string; unit: string; answers: Record<string, string>; consent: string };
    output: { registration: RegistrationView };
  };
  'invitation.show': {
    input: { code: string };
    output: { invitation: InvitationView; refusal: Refusal | null };
  };
  'invitation.redeem': { input: { code: string }; output: { me: Me } };

  'results.show': {
    input: Nothing;
    output: { results: ResultsView | null; refusal: Refusal | null };
  };
  'certificate.mine': { input: Nothing; output: { certificates: CertificateView[] } };
  /** Confirms a certificate to anybody; the name is masked unless it is the caller's own. */
  'certificate.verify': { input: { code: string }; output: { certificate: CertificateView } };
  /** Temporary address of the mini program code that opens an entry; null when WeChat gives none. */
  'share.code': { input: { entry: string }; output: { url: string | null } };
}
