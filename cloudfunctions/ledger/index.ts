import { serve } from '../core/ground/serve';
import { actions } from './actions';

export const main = serve<'ledger', typeof actions>(actions);
