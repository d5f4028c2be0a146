import type { Context } from '../../../ground/table';

/** A person whose own data it is: calling, or having asked for erasure before. */
export type Owner = Pick<Context<'citizen'>, 'actor' | 'campaign' | 'office' | 'now'>;
