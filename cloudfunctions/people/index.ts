import { serve } from '../core/ground/serve';
import { actions } from './actions';

export const main = serve<'people', typeof actions>(actions);
