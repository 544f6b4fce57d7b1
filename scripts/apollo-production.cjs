// Turbopack takes Apollo's `__DEV__` from a module of its own and so never sees that it is false: said in each file, what
// is for development only falls away. Used by next.config.mjs in production builds.
const IMPORT = /^import \{ __DEV__ \} from "@apollo\/client\/utilities\/environment";$/m;

module.exports = function apolloProduction(source) {
  return source.replace(IMPORT, 'const __DEV__ = false;');
};
