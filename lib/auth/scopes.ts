/**
 * What a sign-in asks for when the environment does not say. Least privilege, by the scope notes of the API's schema:
 * - reading posts, polls, events and comments needs *any one* of several scopes, `write:posts` and `write:comments` among
 *   them, so the two that taking part needs (comment, edit, delete; saved posts) already cover reading;
 * - reactions and spaces name no scope;
 * - `read:userinfo` gives the member's own name and time zone.
 * These three are offered both by the documentation and by networks seen to offer fewer scopes. A scope that the OAuth
 * application lacks fails the whole sign-in (`invalid_scope`), so every further one is a risk, not a convenience.
 */
export const defaultMemberScopes = ['read:userinfo', 'write:posts', 'write:comments'];

/** The members table and `lastActiveAt` need `host:read:network_members`; nothing else is asked for. */
export const defaultHostScopes = ['host:read:network_members'];
