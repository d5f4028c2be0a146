import { serve } from '../core/ground/serve';
import { actions } from './actions';

export const main = serve<'personal', typeof actions>(actions);
