import { serve } from '../core/ground/serve';
import { actions } from './actions';

export const main = serve<'citizen', typeof actions>(actions);
