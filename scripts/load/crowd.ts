import { Random } from '../../tests/support/rehearse/random';
import { Phone } from './phone';
import { Tape } from './tape';

export interface CrowdOptions {
  /** Address of a running cloud, as `npm start` prints it. */
  url: string;
  /** Phones in use at the same time. */
  phones: number;
  seconds: number;
  /** Ms between two things that a person does, on average. */
  think: number;
  seed: number;
  /** Told every few seconds how it goes. */
  tell?: (tape: Tape, seconds: number) => void;
}

const TELL_MS = 5000;
/** The phones come one after the other within this share of the time. */
const RAMP = 0.1;

/** Lets a crowd use the mini program: whoever has finished makes room for somebody new. */
export async function crowd(options: CrowdOptions): Promise<{ tape: Tape; seconds: number }> {
  const { url, phones, think, seed, tell } = options;
  const tape = new Tape();
  // A run is a crowd of its own: those of an earlier run have used their votes of the day.
  const run = Date.now().toString(36);
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  const going = (): boolean => elapsed() < options.seconds;

  const phone = async (place: number): Promise<void> => {
    const random = new Random(seed * 10_007 + place);
    const wait = (place / phones) * options.seconds * RAMP * 1000;
    await new Promise((resolve) => setTimeout(resolve, wait));
    for (let visitor = 1; going(); visitor += 1) {
      const openid = `oLoad-${run}-${String(place)}-${String(visitor)}`;
      await new Phone({ url, openid, think, tape, random, going }).visit();
      // An unreachable or closed cloud answers at once: no visitor comes again within a moment.
      await new Promise((resolve) => setTimeout(resolve, think / 4));
    }
  };
  const telling = setInterval(() => tell?.(tape, elapsed()), TELL_MS);
  try {
    await Promise.all(Array.from({ length: phones }, (_, place) => phone(place)));
  } finally {
    clearInterval(telling);
  }
  return { tape, seconds: elapsed() };
}
