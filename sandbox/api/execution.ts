import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { ApiContext } from './context.ts';
import { COST_LIMIT, costOf } from './cost.ts';
import { badInput } from './errors.ts';
import { schema } from './schema.ts';

export const BODY_LIMIT = 1024 * 1024;

/** Errors of the language itself and of the request's form get the codes that a client of the real API sees. */
function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  const given = extensions.code;
  if (
    given !== undefined &&
    !['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].includes(String(given))
  ) {
    return error;
  }
  const code = /^Cannot query field/.test(message) ? 'undefinedField' : 'BAD_USER_INPUT';
  // A query that is wrong is an answer of 200; a request that holds no query is 400.
  const http = given === 'BAD_REQUEST' ? { http: { status: 400 } } : {};
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code, ...http } });
}

/** Counts before anything runs, refuses what is too dear, and writes the cost into every answer. */
const costs: Plugin<ApiContext> = {
  onExecute({ args, setResultAndStopExecution }) {
    const document: DocumentNode = args.document;
    const operation = getOperationAST(document, args.operationName);
    if (!operation) return;
    const complexity = costOf(schema, document, operation, args.variableValues ?? {});
    const extensions = { cost: { complexity } };
    if (complexity > COST_LIMIT) {
      const error = badInput(`Query has complexity of ${complexity}, which exceeds max complexity of ${COST_LIMIT}`);
      setResultAndStopExecution({ errors: [error], extensions });
      return;
    }
    return {
      onExecuteDone({ result, setResult }) {
        if ('errors' in result || 'data' in result)
          setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
      },
    };
  },
};

function isIntended(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && (error.originalError == null || isIntended(error.originalError));
}

/** Validation's errors never reach `maskError`: they get their codes here. */
const validationCodes: Plugin<ApiContext> = {
  onValidate:
    () =>
    ({ valid, result, setResult }) => {
      if (!valid) setResult((result as GraphQLError[]).map(withCode));
    },
};

/** GraphQL itself: parse, validate, price, run. Bugs are told to `log` and to nobody else. */
export function createExecution(log: (line: string) => void) {
  return createYoga<{ api: ApiContext }, ApiContext>({
    schema,
    context: ({ api }) => api,
    graphqlEndpoint: '/networks/:network/graphql',
    plugins: [validationCodes, costs],
    maskedErrors: {
      maskError: (error) => {
        if (isIntended(error)) return withCode(error);
        const cause = error instanceof GraphQLError ? error.originalError : error;
        log(`API: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
        const path = error instanceof GraphQLError ? error.path : undefined;
        const extensions = { code: 'INTERNAL_SERVER_ERROR' };
        return new GraphQLError('Something went wrong on our side', { path, extensions });
      },
    },
    maxRequestBodySize: BODY_LIMIT,
    logging: false,
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    healthCheckEndpoint: '/networks/:network/graphql/health',
  });
}
