// Writes { operation name: grant } from the folder that each operation stands in.
const { Kind } = require('graphql');

module.exports = {
  plugin(_schema, documents) {
    const grants = {};
    for (const { location, document } of documents) {
      for (const definition of document?.definitions ?? []) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        grants[definition.name.value] = /operations[\\/]host[\\/]/.test(location) ? 'host' : 'member';
      }
    }
    return `${JSON.stringify(Object.fromEntries(Object.entries(grants).sort()), null, 2)}\n`;
  },
};
