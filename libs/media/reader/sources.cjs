// Lets a child process run the sources as they are: specs start it so. What is built needs nothing of it.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: false });
  module._compile(code, filename);
};
