import { eventOf } from '../../tests/support/event-of';
import { withCloud } from '../../tests/support/bench/bench-cloud';
import type { Figures } from '../../tests/support/bench/figures';

/** From starting the local cloud to the first answered call, cold start of the function included, in ms. */
export async function benchReady(): Promise<Figures> {
  let ready = 0;
  await withCloud(async (cloud, startedAt) => {
    await cloud.as('oFirst').call('citizen', eventOf('home.open', {}));
    ready = performance.now() - startedAt;
  });
  return { 'cloud.readyMs': ready };
}
