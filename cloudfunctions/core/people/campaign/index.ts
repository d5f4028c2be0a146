export { chapters } from './book';
export { checks } from './checks';
export { names } from './names';
export { shape } from './shape';
export { office } from './view';
export { lacks } from './serves';
export { topics, tried } from '../decided';
export { personal } from '../stores/personal';
