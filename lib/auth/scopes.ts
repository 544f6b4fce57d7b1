/**
 * What a sign-in asks for when the environment does not say. Least privilege, by the scope notes of the API's schema:
 * - the feed and search need `read:network`, and nothing that a member may have stands in for it;
 * - taking part needs `write:comments` (comment, edit, delete) and `write:posts` (saved posts);
 * - reading posts, polls, events and comments needs any one of several scopes, these three among them;
 * - reactions and spaces name no scope;
 * - `read:userinfo` gives the member's own name and time zone.
 * These four are what networks seen to offer fewest scopes still offer. A scope that the OAuth application lacks fails the
 * whole sign-in (`invalid_scope`), so every further one is a risk, not a convenience.
 */
export const defaultMemberScopes = ['read:userinfo', 'read:network', 'write:posts', 'write:comments'];

/** The members table and `lastActiveAt` need `host:read:network_members`; nothing else is asked for. */
export const defaultHostScopes = ['host:read:network_members'];
