import type { KindView } from '../../../../miniprogram/shared/campaign/kind';
import type { FilesPart } from './shape';

/**
 * A kind of work as the phone and the shared rules know it.
 * @param kind of a checked campaign.
 */
export const kindViewOf = ({
  captionSource: _caption,
  formatsSource: _formats,
  ...kind
}: FilesPart['kinds'][number]): KindView => ({
  ...kind,
  category: kind.category ?? { id: kind.id, name: kind.name },
  limits: kind.limits.map((limit) => ({ ...limit, formats: limit.formats ?? null })),
  between: kind.between ?? null,
});
