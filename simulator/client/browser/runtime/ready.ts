import { codeSpace, type Caller } from './engine';

let waiting: Caller[] = [];
const done = new WeakSet<Caller>();

/** Gives components their `ready`, inner ones first, once each. The framework leaves it to its host. */
function flush(): void {
  const batch = waiting.reverse();
  waiting = [];
  for (const caller of batch) {
    if (done.has(caller)) continue;
    done.add(caller);
    caller._$.triggerLifetime('ready', []);
  }
}

/** Must run before any component is registered. */
export function triggerReady(): void {
  const behavior = codeSpace
    .behavior()
    .lifetime('attached', function (this: unknown) {
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push(this as Caller);
    })
    .register();
  // The adapter wraps the framework's behavior and keeps it out of its types.
  codeSpace.setOverallBehavior(
    (behavior as unknown as { _$: Parameters<typeof codeSpace.setOverallBehavior>[0] })._$,
  );
}
