import { unzipSync } from 'fflate';
import type { ActionName, Input, Output } from '../../../../miniprogram/shared/contract';
import type { Reply } from '../../../../miniprogram/shared/reply';
import type { AttackWorld } from '../world';

/** What somebody was answered, or was handed as a file. */
export interface Seen {
  who: string;
  action: ActionName;
  ok: boolean;
  /** Name of the file; null for the reply itself. */
  file: string | null;
  text: string;
}

/** Asks for actions and remembers every reply, with the files that it leads to. */
export class Recorder {
  readonly seen: Seen[] = [];

  constructor(private readonly world: AttackWorld) {}

  async ask<A extends ActionName>(
    who: string,
    action: A,
    input: Input<A>,
    at?: number,
  ): Promise<Reply<Output<A>>> {
    const reply = await this.world.ask(who, action, input, at === undefined ? {} : { at });
    this.seen.push({ who, action, ok: reply.ok, file: null, text: JSON.stringify(reply) });
    if (reply.ok) await this.fetch(who, action, reply.data as { file?: unknown });
    return reply;
  }

  /** The same, and throws unless it was done. */
  async done<A extends ActionName>(
    who: string,
    action: A,
    input: Input<A>,
    at?: number,
  ): Promise<Output<A>> {
    const reply = await this.ask(who, action, input, at);
    if (reply.ok) return reply.data;
    throw new Error(`${action}: ${JSON.stringify(reply.error)}`);
  }

  private async fetch(who: string, action: ActionName, data: { file?: unknown }): Promise<void> {
    const file = data.file as { name?: string; url?: string } | undefined;
    if (file?.url === undefined || file.name === undefined) return;
    const bytes = await this.world.cloud.as(who).download(file.url);
    this.seen.push({ who, action, ok: true, file: file.name, text: textOf(bytes) });
  }
}

const ZIP = Buffer.from('PK\u0003\u0004');

/** Bytes as text in which UTF-8 can be found; what is packed is unpacked. */
export const textOf = (bytes: Buffer): string =>
  bytes.subarray(0, ZIP.length).equals(ZIP)
    ? Object.entries(unzipSync(new Uint8Array(bytes)))
        .map(([name, inner]) => `${name}\n${textOf(Buffer.from(inner))}`)
        .join('\n')
    : bytes.toString();
