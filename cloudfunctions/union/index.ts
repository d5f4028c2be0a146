import verbs from 'verbs:union';
import { serve } from '../core/entrance';

export const main = serve(verbs);
