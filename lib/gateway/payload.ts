/**
 * The user-level errors in a mutation's payload. The API answers 200 without top-level errors and says in
 * `errors: [String!]!` why nothing was done; they are written for members, so they may be shown.
 * Takes the `data` of a mutation with one root field; [] where it went well or there is no payload.
 */
export function payloadErrors(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const payloads = Object.entries(data).filter(([name]) => name !== '__typename');
  return payloads.flatMap(([, payload]) => {
    const errors: unknown =
      typeof payload === 'object' && payload !== null && 'errors' in payload ? payload.errors : [];
    return Array.isArray(errors) ? errors.filter((error) => typeof error === 'string' && error !== '') : [];
  });
}
