import { action } from './action';
import type { Nothing } from './citizen';
import type {
  CollectionForm,
  ForwardingLine,
  PackageLine,
  PackagePart,
  PackageView,
} from './views-outputs';
import type { ExportFile } from './views-results';

/** 报名表, 作品包, 作品集: what leaves the house as files, for the organizer. */
export const outputSheetActions = {
  /** The filled registration form of one work, for printing and sealing. */
  'form.print': action<{ entry: string; purpose: string }, { file: ExportFile }>(),
  'package.list': action<Nothing, { packages: PackageLine[] }>(),
  'package.show': action<{ list: string }, { package: PackageView }>(),
  /** Packs one archive; of several who ask at once, one does it and the others see how far it is. */
  'package.build': action<{ list: string; part: number }, { part: PackagePart }>(),
  /** Gives the archive that is ready, once it is written down who takes it and what for. */
  'package.take': action<{ list: string; part: number; purpose: string }, { file: ExportFile }>(),
  /** What won, for everybody to read. */
  'export.collection': action<{ as: CollectionForm }, { file: ExportFile }>(),
};

export const outputActions = {
  'forwarding.board': action<Nothing, { forwardings: ForwardingLine[] }>(),
  /** Notes that the works were sent; `day` is `yyyy-MM-dd`. */
  'forwarding.send': action<
    { id: string; revision: number; day: string; note: string },
    { forwardings: ForwardingLine[] }
  >(),
};

/** The form of a work of the contact's unit. */
export const outputUnitActions = {
  'form.ofUnit': action<{ entry: string; purpose: string }, { file: ExportFile }>(),
};

/** The form of one's own work. */
export const outputOwnActions = {
  'form.own': action<{ entry: string }, { file: ExportFile }>(),
};
