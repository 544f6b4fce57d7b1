import { type DocumentNode, GraphQLError, getOperationAST, type ParseOptions, parse } from 'graphql';
import { createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { ApiContext } from './context.ts';
import { COST_LIMIT, costOf } from './cost.ts';
import { badInput } from './errors.ts';
import type { Quota } from './quota.ts';
import { schema } from './schema.ts';

export const BODY_LIMIT = 1024 * 1024;

// Foyer's longest operation has about 300. Validation compares fields of one name with each other: what a megabyte could hold
// would keep it busy for hours.
const TOKEN_LIMIT = 2_000;

/** @throws GraphQLError also for what is nested deeper than the parser's stack */
function parseWithin(source: string, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxLexicalTokens: TOKEN_LIMIT });
  } catch (error) {
    if (error instanceof RangeError) throw new GraphQLError('Syntax Error: this is nested too deeply');
    throw error;
  }
}

/** One request as it is being answered: who asks, and what was read of it so far. */
type Reading = { api: ApiContext; quota?: Quota | undefined; complexity?: number };

/** The library's own codes. A query that asks for the wrong thing is an answer of 200, one that cannot be read is refused. */
const STATUSES: Record<string, number | null> = {
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: null,
  REQUEST_ENTITY_TOO_LARGE: 413,
};

/** Errors of the language itself and of the request's form get the codes that a client of the real API sees. */
function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  const given = extensions.code;
  if (given !== undefined && !(String(given) in STATUSES)) return error;
  const code = /^Cannot query field/.test(message) ? 'undefinedField' : 'BAD_USER_INPUT';
  const status = STATUSES[String(given)];
  const http = status ? { http: { status } } : {};
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code, ...http } });
}

/** Counts before anything runs, refuses what is too dear, and writes the cost into every answer to an operation that could be read. */
const costs: Plugin<Reading, Reading> = {
  onParse({ setParseFn }) {
    setParseFn(parseWithin);
  },
  onValidate({ params, context }) {
    const document: DocumentNode = params.documentAST;
    const { operationName, variables } = context.params;
    const operation = getOperationAST(document, operationName);
    const reading: Reading = context;
    if (operation) reading.complexity = costOf(schema, document, operation, variables ?? {});
  },
  onExecute({ args, context, setResultAndStopExecution }) {
    const { complexity = 0, quota }: Reading = context;
    if (complexity > COST_LIMIT) {
      const error = badInput(`Query has complexity of ${complexity}, which exceeds max complexity of ${COST_LIMIT}`);
      setResultAndStopExecution({ errors: [error] });
      return;
    }
    const operation = getOperationAST(args.document, args.operationName);
    if (operation) quota?.count(operation.name?.value ?? null, complexity);
  },
  onExecutionResult({ result, setResult, context: { complexity } }) {
    if (!result || complexity === undefined || isAsyncIterable(result)) return;
    setResult({ ...result, extensions: { ...result.extensions, cost: { complexity } } });
  },
};

function isIntended(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && (error.originalError == null || isIntended(error.originalError));
}

/** Validation's errors never reach `maskError`: they get their codes here. */
const validationCodes: Plugin = {
  onValidate:
    () =>
    ({ valid, result, setResult }) => {
      if (!valid) setResult((result as GraphQLError[]).map(withCode));
    },
};

/** GraphQL itself: parse, validate, price, run. Bugs are told to `log` and to nobody else. */
export function createExecution(log: (line: string) => void) {
  return createYoga<Reading, ApiContext>({
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
