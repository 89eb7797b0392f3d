/**
 * Compiles TypeScript as it is required, as the build does. Threads load it where the sources run
 * (specs): jest's own compiler does not reach them.
 */
const { join } = require('node:path');
const Module = require('node:module');
const { transformFileSync } = require('@swc/core');

const ROOT = join(__dirname, '../../..');
const OPTIONS = { cwd: ROOT, root: ROOT, configFile: join(ROOT, '.swcrc'), sourceMaps: 'inline' };

Module._extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, OPTIONS).code, file);
};
