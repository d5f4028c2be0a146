import type { CampaignView } from '../campaign';
import type { Refusal } from '../decision';
import type { EntryState, GalleryOrder, MediaKind } from '../vocabulary';
import type {
  EditionView,
  ExhibitCard,
  ExhibitDetail,
  Me,
  MyEntry,
  Page,
  QueueItem,
  RankedCard,
  RuleSection,
  VoteReceipt,
  VotesToday,
} from './views';

export * from './views';

type Nothing = Record<string, never>;

/**
 * Every action a phone may ask for: its input and its output.
 * Client calls and the server's action tables are both typed from here.
 */
export interface Contract {
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
    input: { order: GalleryOrder; theme: string | null; cursor: string | null };
    output: Page<ExhibitCard> & { today: VotesToday | null };
  };
  'gallery.search': { input: { query: string; cursor: string | null }; output: Page<ExhibitCard> };
  'exhibit.show': {
    input: { id: string };
    output: { exhibit: ExhibitDetail; today: VotesToday; refusal: Refusal | null };
  };
  'ranking.page': {
    input: { theme: string; cursor: string | null };
    output: Page<RankedCard> & { talliedAt: number };
  };
  'vote.cast': {
    /** `request` is made by the phone once per tap, so that a retry is recognised. */
    input: { entry: string; request: string };
    output: { receipt: VoteReceipt; today: VotesToday };
  };

  'organizer.board': {
    input: Nothing;
    output: {
      counts: Record<EntryState, number>;
      editions: EditionView[];
      nextEdition: number;
      /** Why nothing can be published now, if so. */
      refusal: Refusal | null;
    };
  };
  'organizer.queue': {
    input: { state: EntryState; theme: string | null; cursor: string | null };
    output: Page<QueueItem>;
  };
  'entry.accept': { input: { id: string; revision: number }; output: { entry: QueueItem } };
  'entry.reject': {
    input: { id: string; revision: number; reason: string };
    output: { entry: QueueItem };
  };
  'edition.publish': {
    input: { edition: number; entries: string[] };
    output: {
      edition: EditionView;
      results: { entry: string; number: number | null; problem: string | null }[];
    };
  };
}

export type ActionName = keyof Contract;
export type Input<A extends ActionName> = Contract[A]['input'];
export type Output<A extends ActionName> = Contract[A]['output'];

/**
 * Which cloud function answers an action: one function per kind of caller. Voting stands apart because
 * a window of votes may only close once no call that belongs to it can still be running, so its
 * function has the shortest time limit.
 */
export const ACTION_FUNCTIONS = {
  'home.open': 'citizen',
  'campaign.rules': 'citizen',
  'upload.ticket': 'citizen',
  'entry.submit': 'citizen',
  'entry.mine': 'citizen',
  'gallery.page': 'citizen',
  'gallery.search': 'citizen',
  'exhibit.show': 'citizen',
  'ranking.page': 'citizen',
  'vote.cast': 'voting',
  'organizer.board': 'organizer',
  'organizer.queue': 'organizer',
  'entry.accept': 'organizer',
  'entry.reject': 'organizer',
  'edition.publish': 'organizer',
} as const satisfies Record<ActionName, string>;

export type FunctionName = (typeof ACTION_FUNCTIONS)[ActionName];

/** The actions that one function answers. */
export type ActionsOf<F extends FunctionName> = {
  [A in ActionName]: (typeof ACTION_FUNCTIONS)[A] extends F ? A : never;
}[ActionName];
