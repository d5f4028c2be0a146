import verbs from 'verbs:organizer';
import { serve } from '../core/entrance';

export const main = serve(verbs);
