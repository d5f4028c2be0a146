import { fetchCopy, openFile, type LocalCopy } from '../../../files/stores/files';

/** Copies a stored file to this machine. @throws Error when it cannot be had now. */
export async function bringHere(file: string): Promise<LocalCopy> {
  const stored = await openFile(file);
  if (stored === null) throw new Error('A kept file has no address');
  return fetchCopy(stored);
}
