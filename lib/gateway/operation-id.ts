/**
 * The id that codegen wrote into a document: the only name under which the gateway knows an operation.
 * Pure: the browser's link sends it in place of query text.
 */
export function operationId(document: object): string {
  const meta = '__meta__' in document ? document.__meta__ : null;
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') return meta.hash;
  throw new Error('This document was not written by codegen: run npm run codegen and import the generated one.');
}
