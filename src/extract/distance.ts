export { jaroWinkler } from '../distance.js';
