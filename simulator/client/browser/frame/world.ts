const KEY = 'simulator.world';

/**
 * A cloud that began anew has phones that begin anew: what they kept of the one before would contradict it.
 * @param world name of the cloud's data; null when nobody gave it one.
 */
export function beginIn(world: string | null): void {
  if (world === null || localStorage.getItem(KEY) === world) return;
  Object.keys(localStorage)
    .filter((key) => key.startsWith('wx:'))
    .forEach((key) => localStorage.removeItem(key));
  localStorage.setItem(KEY, world);
}
