import type { GalleryOrder } from '../shared/vocabulary';

/**
 * The orders that a visitor may choose from, the campaign's own first. Taking turns is offered only
 * where the campaign has decided for it.
 */
export function ordersOf(own: GalleryOrder): readonly GalleryOrder[] {
  switch (own) {
    case 'upload':
      return ['upload', 'hottest'];
    case 'hottest':
      return ['hottest', 'upload'];
    case 'equal':
      return ['equal', 'upload', 'hottest'];
    default:
      return own satisfies never;
  }
}
