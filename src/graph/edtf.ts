export * from '../edtf.js';
