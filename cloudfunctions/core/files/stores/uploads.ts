import { cloud } from '../../ground/cloud';

/** Any file of the deployment tells how its ids begin; this one is there for nothing else. */
const MARK = 'keeper/mark';

/** Files that one call may delete, as the platform allows. */
export const MOST_DELETED = 50;

/**
 * Removes what phones have uploaded and nobody has submitted, whether or not it is there.
 * @param paths at most 50.
 * @throws Error when the storage cannot be reached; then all of it is still to be removed.
 */
export async function removeUploads(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const { fileID: mark } = await cloud.uploadFile({
    cloudPath: MARK,
    fileContent: Buffer.from('keeper'),
  });
  const root = mark.slice(0, mark.length - MARK.length);
  await cloud.deleteFile({ fileList: paths.map((path) => `${root}${path}`) });
}
