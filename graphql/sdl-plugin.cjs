// Writes the schema as one JSON string, without its descriptions, so that the gateway can import it: a file read
// at run time is easily left out of a serverless bundle.
const { parse, print, printSchema, visit } = require('graphql');

module.exports = {
  plugin(schema) {
    const bare = visit(parse(printSchema(schema)), {
      enter: (node) => (node.description ? { ...node, description: undefined } : undefined),
    });
    return `${JSON.stringify({ sdl: print(bare) })}\n`;
  },
};
