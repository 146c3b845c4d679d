export { start as default } from './jest-cluster.mjs';
