import { LOCAL_KEYS } from './keys';

// The cipher reads its keys as it is loaded: imported before it, this gives a test those of its cloud.
Object.assign(process.env, LOCAL_KEYS);
