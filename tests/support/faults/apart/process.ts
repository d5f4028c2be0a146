/** A whole cloud in a process of its own, so that whoever measures or kills it stands outside. */
import { startCloud, type CloudOptions } from '../../../../simulator/cloud';
import { VERBS } from './verbs';

interface Order {
  id: number;
  verb: keyof typeof VERBS;
  args: readonly never[];
}

async function main(): Promise<void> {
  const cloud = await startCloud(JSON.parse(process.argv[2] ?? '') as CloudOptions);
  const obey = async ({ id, verb, args }: Order): Promise<void> => {
    try {
      const run = VERBS[verb] as (...all: unknown[]) => unknown;
      process.send?.({ id, value: await run(cloud, ...args) });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.stack : String(error) });
    }
  };
  process.on('message', (order: Order) => void obey(order));
  // Whoever ordered is gone: so is the reason to be here.
  process.on('disconnect', () => void cloud.close().then(() => process.exit(0)));
  process.send?.({ url: cloud.url });
}

void main();
