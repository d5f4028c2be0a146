import type { AttackCase } from '../attack-case';
import type { AttackWorld } from '../world';
import { disguises } from './disguises';
import { fateOf } from './fate';
import { hostileFilms } from './films';
import type { HostileFile } from './hostile-file';
import { hostileNames } from './names';
import { hostilePictures } from './pictures';
import { sendFile } from './send';
import { sweepCase } from './sweep';
import { ticketCases } from './tickets';

/** Every hostile file, through the real way in: ticket, upload, sending in, inspection, and what is served of it. */
export const fileCases = (world: AttackWorld): AttackCase[] => [
  ...[...hostilePictures, ...disguises, ...hostileFilms, ...hostileNames].map((file) =>
    caseOf(world, file),
  ),
  ...ticketCases(world),
  sweepCase(world),
];

const caseOf = (world: AttackWorld, file: HostileFile): AttackCase => ({
  id: `files-${file.id}`,
  group: 'hostile files',
  title: file.title,
  expect: file.rules === undefined ? file.fate : `${file.fate} by ${file.rules.join(' or ')}`,
  run: async () => {
    const { make, preview, ...rest } = file;
    const sent = await sendFile(world, {
      ...rest,
      bytes: await make(),
      ...(preview === undefined ? {} : { preview: await preview() }),
    });
    return fateOf(world, sent, file);
  },
});
