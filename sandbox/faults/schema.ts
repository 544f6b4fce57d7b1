import { createHash } from 'node:crypto';
import {
  buildASTSchema,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  validate,
} from 'graphql';
import { SDL, schema } from '../api/schema.ts';
import { type AnswerField, answerFields } from './answer-fields.ts';
import { type Answer, type Exchange, type FaultKind, faultKind, jsonAnswer, textOf } from './kind.ts';

const DOTTED = /^(\w+)\.(\w+)$/;

/** The field that “Type.field” names, or what is wrong with it. */
function fieldNamed(name: string) {
  const [, typeName = '', fieldName = ''] = DOTTED.exec(name) ?? [];
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  return type && field ? { typeName, field } : null;
}

const noField = (name: string) =>
  `There is no field “${name}”. Name one of the schema as Type.field, such as Post.title.`;

type Reduced = { sdl: string; etag: string; schema: GraphQLSchema };
const reducedSchemas = new Map<string, Reduced>();

/** A schema without one field: of an interface it goes from the types that have it by the interface, too. */
function without(name: string, from = SDL): Reduced {
  const key = `${name}\n${from}`;
  const known = reducedSchemas.get(key);
  if (known) return known;
  const [, typeName, fieldName] = DOTTED.exec(name) ?? [];
  let sdl = from;
  // From the end, so that places found earlier stay right.
  for (const node of parse(from).definitions.toReversed()) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const isMeant = node.name.value === typeName || node.interfaces?.some((one) => one.name.value === typeName);
    const at = isMeant && node.fields?.find((field) => field.name.value === fieldName)?.loc;
    if (at) sdl = `${sdl.slice(0, at.start)}${sdl.slice(at.end).replace(/^[ \t]*\n?/, '')}`;
  }
  const etag = `"${createHash('sha256').update(sdl).digest('base64url')}"`;
  const reduced = { sdl, etag, schema: buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true }) };
  reducedSchemas.set(key, reduced);
  return reduced;
}

/** The text that an answer of the schema endpoint stands for: its body, or what its ETag says the client has. */
function sdlOf(answer: Answer): string {
  if (answer.status === 200) return textOf(answer) ?? SDL;
  return [...reducedSchemas.values()].find(({ etag }) => etag === answer.headers.etag)?.sdl ?? SDL;
}

/** What the schema without the field says of an operation that is right in the whole one. */
function complaints({ document }: Exchange['operation'], name: string): readonly GraphQLError[] {
  if (!document || validate(schema, document).length > 0) return [];
  return validate(without(name).schema, document);
}

function isIntrospection({ document, name }: Exchange['operation']): boolean {
  const operation = document && getOperationAST(document, name);
  const fields = operation?.selectionSet.selections ?? [];
  return fields.length > 0 && fields.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));
}

/** The data of an answer to look into; null where it holds none. */
function dataOf(answer: Answer): Record<string, unknown> | null {
  const text = textOf(answer);
  if (!text?.startsWith('{')) return null;
  const result: unknown = JSON.parse(text);
  return typeof result === 'object' && result !== null && 'data' in result && result.data ? { ...result } : null;
}

const isNamed = ({ parents, name }: AnswerField, wanted: string) =>
  parents.some((parent) => `${parent}.${name}` === wanted);

function fieldsOf({ operation }: Exchange, result: Record<string, unknown>): AnswerField[] {
  if (!operation.document) return [];
  return [...answerFields(schema, operation.document, operation.name, result.data)];
}

const rewritten = (answer: Answer, result: unknown): Answer => ({
  ...answer,
  body: Buffer.from(JSON.stringify(result)),
});

export const schemaFaults = {
  'field-removed': faultKind({
    sentence: 'A field is gone: from the schema’s text, under a new ETag, and from every operation that names it.',
    endpoints: ['api', 'schema'],
    initially: ['api', 'schema'],
    parameters: {
      field: {
        type: 'text',
        sentence: 'Which one, as Type.field.',
        check(name: string) {
          const found = fieldNamed(name);
          if (!found) return noField(name);
          const type = schema.getType(found.typeName);
          if (!isObjectType(type) && !isInterfaceType(type)) return noField(name);
          const owner = type.getInterfaces().find((one) => one.getFields()[found.field.name]);
          if (owner) return `${name} belongs to the interface ${owner.name}. Remove ${owner.name}.${found.field.name}.`;
          const isLast = Object.keys(type.getFields()).length === 1;
          return isLast ? `${found.typeName} has no field but this one. Name another.` : null;
        },
      },
    },
    applies({ endpoint, memberId, operation }, { field }) {
      // Nobody without a good token hears anything of the schema at the API.
      if (endpoint === 'schema') return true;
      return memberId !== null && (isIntrospection(operation) || complaints(operation, field).length > 0);
    },
    async strike({ endpoint, operation, ifNoneMatch, proceed }, { field }) {
      if (endpoint === 'schema') {
        const answer = await proceed();
        if (answer === 'reset' || ![200, 304].includes(answer.status)) return answer;
        // Of what is left when another such fault has struck before.
        const { sdl, etag } = without(field, sdlOf(answer));
        const headers = { ...answer.headers, etag };
        if (ifNoneMatch?.includes(etag)) return { status: 304, headers, body: Buffer.alloc(0) };
        return {
          status: 200,
          headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
          body: Buffer.from(sdl),
        };
      }
      const errors = complaints(operation, field);
      if (errors.length === 0 && operation.document) {
        return jsonAnswer(
          200,
          await execute({ schema: without(field).schema, document: operation.document, operationName: operation.name }),
        );
      }
      const extensions = { code: 'undefinedField' };
      return jsonAnswer(200, { errors: errors.map((error) => ({ ...error.toJSON(), extensions })) });
    },
  }),
  'unknown-enum': faultKind({
    sentence: 'The answer carries an enum value that the schema does not name.',
    parameters: {
      field: {
        type: 'text',
        sentence: 'Which field, as Type.field, or an enum: then every field of it.',
        check(name: string) {
          if (isEnumType(schema.getType(name))) return null;
          const found = fieldNamed(name);
          if (!found)
            return `There is no enum and no field “${name}”. Name a field as Type.field, or an enum of the schema.`;
          return isEnumType(getNamedType(found.field.type))
            ? null
            : `${name} is no enum. Name a field whose type is one.`;
        },
      },
      value: {
        type: 'text',
        sentence: 'The new value.',
        initial: 'SOMETHING_NEW',
        check: (value: string) =>
          /^[_A-Za-z]\w*$/.test(value) ? null : `“${value}” cannot be an enum value. Use letters, digits and _.`,
      },
    },
    change(answer, exchange, { field: wanted, value }) {
      const result = dataOf(answer);
      if (!result) return null;
      const found = fieldsOf(exchange, result).filter((one) => {
        const type = getNamedType(one.type);
        return isEnumType(type) && one.holder[one.key] !== null && (type.name === wanted || isNamed(one, wanted));
      });
      for (const { holder, key } of found) {
        const before = holder[key];
        holder[key] = Array.isArray(before) ? before.map(() => value) : value;
      }
      return found.length > 0 ? rewritten(answer, result) : null;
    },
  }),
  'partial-data': faultKind({
    sentence: 'A field of the real answer is null, and an error with its path stands beside the rest.',
    parameters: {
      field: {
        type: 'text',
        initial: '',
        sentence: 'Which field, as Type.field. Left out: the first one below the top that may be null.',
        check(name: string) {
          const found = fieldNamed(name);
          if (!found) return noField(name);
          return isNonNullType(found.field.type) ? `${name} is never null. Name a field that may be.` : null;
        },
      },
    },
    change(answer, exchange, { field: wanted }) {
      const result = dataOf(answer);
      if (!result) return null;
      const nullable = fieldsOf(exchange, result).filter(
        ({ holder, key, type }) => !isNonNullType(type) && holder[key] !== null,
      );
      const found = wanted
        ? nullable.find((field) => isNamed(field, wanted))
        : (nullable.find(({ path }) => path.length > 1) ?? nullable[0]);
      if (!found) return null;
      found.holder[found.key] = null;
      const error = {
        message: 'Something went wrong on our side',
        path: found.path,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
      const before = Array.isArray(result.errors) ? result.errors : [];
      return rewritten(answer, { ...result, errors: [...before, error] });
    },
  }),
} satisfies Record<string, FaultKind>;
