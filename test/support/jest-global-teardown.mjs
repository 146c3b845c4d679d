export { stop as default } from './jest-cluster.mjs';
