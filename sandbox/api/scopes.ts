import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { ApiContext } from './context.ts';
import { forbidden } from './errors.ts';

const READ_NETWORK = ['read:network', 'host:read:network'];
const READ_POSTS = [
  'read:network',
  'write:posts',
  'write:comments',
  'host:read:network',
  'host:read:network_posts',
  'host:write:network_posts',
];
const READ_ATTENDANCE = [...READ_POSTS, 'host:read:network_events', 'host:write:network_events'];
const READ_EVENTS = [...READ_ATTENDANCE, 'write:rsvps'];
const READ_MEMBERS = ['host:read:network', 'host:read:network_members', 'host:write:network_members'];
const READ_SPACES = [...READ_NETWORK, 'host:read:network_spaces', 'host:write:network_spaces'];

/**
 * Which scopes a token needs, any one of them, as the notes of the API's schema say: those on a type hold wherever an object
 * of it comes back, those on a field or a mutation for that alone. What has no note needs no scope: spaces, reactions
 * on something, `me`. The e-mail address is no entry: without its scope it comes masked, not refused.
 */
export const SCOPES: Readonly<Record<string, readonly string[]>> = {
  // Notes on types
  Comment: ['read:network', 'write:comments', 'host:read:network'],
  Event: READ_EVENTS,
  EventInstance: READ_EVENTS,
  Poll: READ_POSTS,
  PollAnswer: READ_POSTS,
  Post: READ_POSTS,
  Reaction: ['read:network', 'write:posts', 'write:comments', 'host:read:network'],
  // Notes on fields
  'EventInstance.attendees': READ_ATTENDANCE,
  'EventInstance.rsvpMaybeCount': READ_ATTENDANCE,
  'EventInstance.rsvpNoCount': READ_ATTENDANCE,
  'EventInstance.rsvpYesCount': READ_ATTENDANCE,
  'Network.feed': READ_NETWORK,
  'Network.member': ['read:network', ...READ_MEMBERS],
  'Network.memberByEmail': READ_MEMBERS,
  'Network.members': ['read:network', ...READ_MEMBERS],
  'Network.search': READ_NETWORK,
  'SpacesCollection.description': READ_SPACES,
  'SpacesCollection.position': READ_SPACES,
  'User.lastActiveAt': READ_MEMBERS,
  // Others' zones need one of the last two, which the resolver sees to.
  'User.timeZone': ['read:userinfo', 'host:read:network_members', 'host:write:network_members'],
  // Notes on mutations
  'Mutation.createComment': ['write:comments'],
  'Mutation.createSavedPost': ['write:posts'],
  'Mutation.deleteComment': ['write:comments'],
  'Mutation.deleteSavedPost': ['write:posts'],
  'Mutation.updateComment': ['write:comments'],
};

/** Whether the token has one of them; whoever is not bound by scopes has them all. */
export const hasScope = ({ scopes }: Pick<ApiContext, 'scopes'>, wanted: readonly string[]): boolean =>
  scopes === null || wanted.some((scope) => scopes.has(scope));

function demand(context: ApiContext, wanted: readonly string[], what: string) {
  if (hasScope(context, wanted)) return;
  const choice = wanted.length === 1 ? 'the scope' : 'one of the scopes';
  throw forbidden(`This token may not read or change ${what}: it needs ${choice} ${wanted.join(', ')}`);
}

function guardField(field: GraphQLField<unknown, ApiContext>, wanted: readonly string[], what: string) {
  const resolve = field.resolve;
  field.resolve = (source, args, context, info) => {
    demand(context, wanted, what);
    if (resolve) return resolve(source, args, context, info);
    return (source as Record<string, unknown>)[field.name];
  };
}

/**
 * Holds every request to SCOPES. A type is guarded by `isTypeOf`, which runs for each object that is about to come back: so the
 * error has the path of the field that led there, in lists and unions too.
 * @throws Error for an entry that names nothing in the schema
 */
export function enforceScopes(schema: GraphQLSchema): void {
  for (const [place, wanted] of Object.entries(SCOPES)) {
    const [typeName = '', fieldName] = place.split('.');
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`SCOPES names ${place}, which is no object type`);
    if (fieldName === undefined) {
      type.isTypeOf = (_, context: ApiContext) => {
        demand(context, wanted, place);
        return true;
      };
      continue;
    }
    const field = type.getFields()[fieldName];
    if (!field) throw new Error(`SCOPES names ${place}, which the schema does not have`);
    guardField(field, wanted, place);
  }
}
