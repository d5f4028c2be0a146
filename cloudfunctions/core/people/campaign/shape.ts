import type { PartOf } from '../../campaigns/file';
import type { FilesPart } from '../../files/campaign/shape';
import { invitationSchema, unitsSchema } from './unit';

/** Units, their contacts, and how people are admitted. */
export const shape = {
  units: unitsSchema,
  invitation: invitationSchema,
};

export type PeoplePart = FilesPart & PartOf<typeof shape>;
