const KIB = 1024;
const MIB = KIB * KIB;

/** Trims to one decimal and drops `.0`. */
const short = (value: number): string => (Math.round(value * 10) / 10).toString();

/**
 * A size for people.
 * @param bytes in bytes; 1 MB is 1 048 576 bytes, as in the notice's “20m”.
 */
export function formatBytes(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  return bytes < MIB ? `${short(bytes / KIB)} KB` : `${short(bytes / MIB)} MB`;
}

/** @param seconds rounded to whole seconds: `8 秒`, `1 分 05 秒`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  const rest = whole % 60;
  if (whole < 60) return `${whole} 秒`;
  return `${Math.floor(whole / 60)} 分 ${rest.toString().padStart(2, '0')} 秒`;
}
