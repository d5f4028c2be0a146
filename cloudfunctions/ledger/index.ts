import { serve } from '../core/runtime/serve';
import { actions } from './actions';

export const main = serve<'ledger', typeof actions>(actions);
