import type { SealView } from '../../../../../miniprogram/shared/contract';
import type { Seal } from '../../stores/seals';

/** What is public of a seal. */
export const sealView = (seal: Seal): SealView => ({
  number: seal.number,
  from: seal.from,
  to: seal.to,
  rows: seal.rows,
  root: seal.root,
  previous: seal.previous,
  hash: seal.hash,
  at: seal.at,
});
