import { MEDIA_FORMS, type KindView, type MediaForm } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';

/** A kind of work whose file is chosen in the album or taken with the camera. */
export type MediaKindView = KindView & { form: MediaForm };

const isMedia = (kind: KindView): kind is MediaKindView =>
  kind.carriers.includes('upload') && MEDIA_FORMS.some((form) => form === kind.form);

/** The kinds that the album and the camera have something for. */
export const mediaKinds = ({ kinds }: Pick<CampaignView, 'kinds'>): MediaKindView[] =>
  kinds.filter(isMedia);
