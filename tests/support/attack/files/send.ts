import { aWish, oneFile, placeIn } from '../../one-file';
import type { Input } from '../../../../miniprogram/shared/contract';
import type { Reply } from '../../../../miniprogram/shared/reply';
import { fillForm } from '../../sample/fill-form';
import { wordOf } from '../outcome';
import type { AttackWorld } from '../world';
import type { HostileFile } from './hostile-file';

type Upload = Pick<HostileFile, 'kind' | 'extension' | 'told' | 'answers'> & {
  bytes: Buffer;
  preview?: Buffer;
};

/** How far a file came: the rule that said no, or the work that was made of it. */
export type Sent = { said: string } | { entry: string; who: string };

/** What an author types, in the form of the campaign. */
const typed = ({ campaign }: AttackWorld, own: Readonly<Record<string, string>>) => ({
  ...fillForm(campaign.form, { name: '王小明', title: '随手拍下的作品', unit: '没有列出的单位' }),
  ...own,
});

/** Gets a ticket and uploads to it; gives what is to be sent in, or the rule that said no. */
export async function uploadFile(
  world: AttackWorld,
  who: string,
  { kind, extension, told, bytes, preview, answers = {} }: Upload,
): Promise<{ said: string } | { input: Input<'entry.submit'>; path: string }> {
  const wish = aWish(kind, extension, told ?? bytes.length);
  const asked = await world.ask(who, 'upload.ticket', wish);
  if (!asked.ok) return { said: wordOf(asked) };
  const { ticket } = asked.data;
  const { filePath, previewPath } = placeIn(asked.data);
  const phone = world.cloud.as(who);
  const { fileID: file } = await phone.upload(filePath, bytes);
  const poster = preview === undefined ? null : (await phone.upload(previewPath, preview)).fileID;
  const { campaign } = world;
  return {
    path: filePath,
    input: {
      ...{ ticket, ...oneFile(file, poster) },
      theme: campaign.themes[0]?.id ?? '',
      answers: typed(world, answers),
      consent: campaign.consent.version,
    },
  };
}

/** Sends a file in as a stranger would, and has it inspected. */
export async function sendFile(world: AttackWorld, upload: Upload): Promise<Sent> {
  const who = world.stranger();
  const uploaded = await uploadFile(world, who, upload);
  if ('said' in uploaded) return uploaded;
  return sendIn(world, who, uploaded.input);
}

/** The last step alone. */
export async function sendIn(
  world: AttackWorld,
  who: string,
  input: Input<'entry.submit'>,
): Promise<Sent> {
  const reply: Reply<{ entry: { id: string } }> = await world.ask(who, 'entry.submit', input);
  if (!reply.ok) return { said: wordOf(reply) };
  await world.cloud.runTimer('inspector');
  return { entry: reply.data.entry.id, who };
}
