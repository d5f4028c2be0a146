export { chapters } from './book';
export { checks } from './checks';
export { names } from './names';
export { shape } from './shape';
export { office, view } from './view';
export { lacks } from './serves';
export { topics } from '../decided';
export { personal } from '../stores/personal';
