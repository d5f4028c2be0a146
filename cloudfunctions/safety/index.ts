import { serve } from '../core/runtime/serve';
import { actions } from './actions';

export const main = serve<'safety', typeof actions>(actions);
