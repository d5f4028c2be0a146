import { unzipSync } from 'fflate';

/** What an archive may hold; bytes. */
export interface ArchiveBounds {
  entries: number;
  /** All parts as they say they unpack. */
  unpacked: number;
  /** The parts that are read, as they say they unpack, and as they lie there. */
  read: {
    unpacked: number;
    /** What is packed may say that it unpacks to less than it does, and a byte gives a thousand. */
    packed: number;
  };
}

/**
 * Whether an archive holds little enough to be unpacked, as its directory tells; nothing is unpacked.
 * @param isRead whether a part of this name is read.
 * @throws what `fflate` throws for bytes that are no archive.
 */
export function fitsBounds(
  bytes: Uint8Array,
  bounds: ArchiveBounds,
  isRead: (name: string) => boolean,
): boolean {
  let entries = 0;
  let all = 0;
  const read = { unpacked: 0, packed: 0 };
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries += 1;
      all += originalSize;
      if (isRead(name)) {
        read.unpacked += originalSize;
        read.packed += size;
      }
      return false;
    },
  });
  return (
    entries <= bounds.entries &&
    all <= bounds.unpacked &&
    read.unpacked <= bounds.read.unpacked &&
    read.packed <= bounds.read.packed
  );
}
