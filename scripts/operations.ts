import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../graphql/generated/persisted-documents.json');
const documents: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));

/** The id under which the gateway knows an operation. */
export function operationId(name: string): string {
  const found = Object.entries(documents).find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`There is no operation ${name}.`);
  return found[0];
}

/** An operation's text with its fragments, as Foyer sends it to a network. */
export function operationText(name: string): string {
  return documents[operationId(name)] ?? '';
}
