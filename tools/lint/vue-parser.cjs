const typescript = require('@typescript-eslint/parser');
const vue = require('vue-eslint-parser');

/** vue-eslint-parser that always reads scripts as TypeScript. */
exports.parseForESLint = (code, options) => vue.parseForESLint(code, { ...options, parser: typescript });
exports.meta = vue.meta;
