import verbs from 'verbs:judge';
import { serve } from '../core/entrance';

export const main = serve(verbs);
