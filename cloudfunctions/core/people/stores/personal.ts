import type { Personal } from '../../ground/personal';

/** What is personal in this room's collections; the names of the host's own people stay with what they decided. */
export const personal = {
  registrations: { fields: ['answers.*'], left: { data: { answers: {} } } },
  invitations: {
    fields: ['name', 'registration.answers.*'],
    left: { data: { name: '', registration: null } },
  },
  members: { fields: ['name'], left: { spared: { role: 'organizer' }, data: { name: '' } } },
  disclosures: { fields: ['actorName'], left: { data: { about: '', actorName: '' } } },
} as const satisfies Personal;
