// Runs before every script of this project, on whatever `node` there is: plain old JavaScript, so that a Node which
// cannot read TypeScript still gets to say so in one line. On Linux, npm finds the Node that package.json brings.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Foyer needs Node 22.18 or newer here, and this is Node ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}
