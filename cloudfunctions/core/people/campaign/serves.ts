import { checkForm } from '../../../../miniprogram/shared/campaign/form';
import { mayRegister } from '../../../../miniprogram/shared/people/contact';
import {
  by,
  each,
  lack,
  lacksOf,
  only,
  parts,
  type ServedParts,
  type Unserved,
} from '../../campaigns/serves';
import { shape, type PeoplePart } from './shape';
import { office } from './view';

type Units = PeoplePart['units'];
type Field = Units['contacts'][number]['form'][number];

/** What is served of a field of any form. */
export const FIELD_PARTS = {
  kind: by(checkForm),
  required: by(checkForm),
  minLength: by(checkForm),
  maxLength: by(checkForm),
  placeholder: by(checkForm),
  personal: by(checkForm),
  options: by(checkForm),
} as const satisfies ServedParts<Field>;

/** A field of a form that everybody who has the form is asked. */
const servedField = parts<Field>(FIELD_PARTS);

const units = parts<Units>({
  consent: by(office),
  levels: each(parts<Units['levels'][number]>({ recommendsTo: only('organizer') })),
  contacts: each(
    parts<Units['contacts'][number]>({
      levels: by(mayRegister),
      acts: by(mayRegister),
      registerBy: by(mayRegister),
      form: each(servedField),
    }),
  ),
});

/** The first field is filled in with the chosen unit, and is a line. */
const unitFirst = ({ units: { contacts } }: PeoplePart): Unserved[] =>
  contacts.flatMap(({ form: [first] }, at) =>
    first !== undefined && first.kind !== 'line' && first.kind !== 'unit'
      ? [lack(['units', 'contacts', at, 'form', 0, 'kind'], ['line', 'unit'])]
      : [],
  );

/** What of units, contacts and invitations no code serves. */
export const lacks = (campaign: PeoplePart): Unserved[] => [
  ...lacksOf<Partial<PeoplePart>>(shape, { units, invitation: by(office) }, campaign),
  ...unitFirst(campaign),
];
