import { GraphQLError } from 'graphql';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'THROTTLED'
  | 'INTERNAL_SERVER_ERROR';

const failure = (code: ErrorCode, message: string) => new GraphQLError(message, { extensions: { code } });

/** Also for what is there but hidden from the viewer: the two must look alike. */
export const notFound = (what: string) => failure('NOT_FOUND', `${what} not found`);
export const forbidden = (message: string) => failure('FORBIDDEN', message);
export const badInput = (message: string) => failure('BAD_USER_INPUT', message);
export const throttled = (message: string) => failure('THROTTLED', message);
