import verbs from 'verbs:intake';
import { serve } from '../core/entrance';

export const main = serve(verbs);
