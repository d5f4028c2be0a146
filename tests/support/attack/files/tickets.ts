import { fileIn, oneFile } from '../../one-file';
import type { AttackCase, AttackOutcome } from '../attack-case';
import type { AttackWorld } from '../world';
import { fateOf, servedOf, fileOf } from './fate';
import { aPhoto } from './jpeg-parts';
import { sendIn, uploadFile } from './send';

const group = 'hostile files';
const HOUR = 3_600_000;

interface Uploaded {
  who: string;
  input: Exclude<Awaited<ReturnType<typeof uploadFile>>, { said: string }>['input'];
  path: string;
}

async function uploaded(world: AttackWorld, who = world.stranger()): Promise<Uploaded> {
  const made = await uploadFile(world, who, {
    ...{ kind: 'image', extension: 'jpg' },
    bytes: await aPhoto(),
  });
  if ('said' in made) throw new Error(`no ticket: ${made.said}`);
  return { who, ...made };
}

const refusedBy = async (
  world: AttackWorld,
  who: string,
  input: Uploaded['input'],
  ...rules: string[]
): Promise<AttackOutcome> =>
  fateOf(world, await sendIn(world, who, input), { fate: 'refused', rules });

/** What is served of a work, as bytes. */
const bytesOf = async (world: AttackWorld, id: string): Promise<Buffer[]> =>
  Promise.all(
    servedOf(fileOf(world, id)).map((file) => world.cloud.as(world.stranger()).download(file)),
  );

const swapped = async (world: AttackWorld): Promise<AttackOutcome> => {
  const { who, input, path } = await uploaded(world);
  const sent = await sendIn(world, who, input);
  if ('said' in sent) throw new Error(`not taken: ${sent.said}`);
  const before = await bytesOf(world, sent.entry);
  await world.cloud.as(who).upload(path, Buffer.from('<html>swapped</html>'));
  await world.ask(who, 'entry.submit', input);
  await world.cloud.runTimer('inspector');
  const after = await bytesOf(world, sent.entry);
  const same =
    before.length > 0 && before.every((one, index) => after[index]?.equals(one) === true);
  const outcome = await fateOf(world, sent, { fate: 'made anew' });
  return { ...outcome, seen: same ? 'the bytes stay' : 'other bytes', held: outcome.held && same };
};

/** Ways with tickets and places that are not meant. */
export const ticketCases = (world: AttackWorld): AttackCase[] => {
  const one = (
    id: string,
    title: string,
    expect: string,
    run: () => Promise<AttackOutcome>,
  ): AttackCase => ({ id: `files-${id}`, group, title, expect, run });
  return [
    one(
      'swap',
      'uploads again to the place of a work that is already served',
      'the bytes stay',
      () => swapped(world),
    ),
    one('ticket-of-another', "sends in with another's ticket", 'NOT_FOUND', async () => {
      const { input } = await uploaded(world);
      return refusedBy(world, world.stranger(), input, 'NOT_FOUND');
    }),
    one('ticket-made-up', 'sends in with a ticket that was never given', 'NOT_FOUND', async () => {
      const { who, input } = await uploaded(world);
      return refusedBy(world, who, { ...input, ticket: 'f'.repeat(32) }, 'NOT_FOUND');
    }),
    one(
      'ticket-again',
      'sends another file in with a ticket that was used',
      'the first work stands alone',
      async () => {
        const { who, input, path } = await uploaded(world);
        const first = await sendIn(world, who, input);
        if ('said' in first) throw new Error(`not taken: ${first.said}`);
        const sha = (): string => fileOf(world, first.entry).sha256;
        const before = sha();
        await world.cloud.as(who).upload(path, await aPhoto());
        const again = await sendIn(world, who, input);
        const same = 'entry' in again && again.entry === first.entry && sha() === before;
        const outcome = await fateOf(world, first, { fate: 'made anew' });
        return {
          ...outcome,
          seen: same ? 'the same work' : 'another work',
          held: outcome.held && same,
        };
      },
    ),
    one('ticket-late', 'sends in after the ticket has run out', 'upload.expired', async () => {
      const { who, input } = await uploaded(world);
      const at = world.cloud.clock.now() + world.campaign.ticket.hours * HOUR + HOUR;
      const reply = await world.ask(who, 'entry.submit', input, { at });
      const said = reply.ok ? 'ok' : (reply.error.refusal?.rule ?? reply.error.code);
      return fateOf(world, { said }, { fate: 'refused', rules: ['upload.expired'] });
    }),
    one('upload-never', 'sends in what was never uploaded', 'upload.missing', async () => {
      const { who, input } = await uploaded(world);
      await world.cloud.as(who).deleteFiles([fileIn(input)]);
      return refusedBy(world, who, input, 'upload.missing');
    }),
    one(
      'file-of-another',
      "sends in another's upload with an own ticket",
      'upload.missing',
      async () => {
        const [own, other] = [await uploaded(world), await uploaded(world)];
        return refusedBy(
          world,
          own.who,
          { ...own.input, ...oneFile(fileIn(other.input)) },
          'upload.missing',
        );
      },
    ),
    one('file-served', "sends in what is served of another's work", 'upload.missing', async () => {
      const [file = ''] = servedOf(fileOf(world, world.works.shown));
      const { who, input } = await uploaded(world);
      return refusedBy(world, who, { ...input, ...oneFile(file) }, 'upload.missing');
    }),
    one('file-original', "sends in another's original by its path", 'upload.missing', async () => {
      const { original } = fileOf(world, world.works.otherShown);
      const { who, input } = await uploaded(world);
      return refusedBy(world, who, { ...input, ...oneFile(original) }, 'upload.missing');
    }),
    one(
      'file-elsewhere',
      'names a file by an address outside of the cloud',
      'upload.missing',
      async () => {
        const { who, input } = await uploaded(world);
        const file = 'http://127.0.0.1/internal';
        return refusedBy(world, who, { ...input, ...oneFile(file) }, 'upload.missing', 'INVALID');
      },
    ),
  ];
};
