/** The scopes that networks are known to offer, as what they let Foyer do. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['read:userinfo', 'know your name and time zone'],
  ['read:network', 'see the network: its name, spaces and people'],
  ['read:posts', 'read posts'],
  ['read:courses', 'read courses'],
  ['read:search', 'search'],
  ['read:chats', 'read your messages'],
  ['write:posts', 'read and write posts as you'],
  ['write:comments', 'read and write comments as you'],
  ['write:chats', 'send messages as you'],
  ['write:rsvps', 'answer invitations to events as you'],
  ['write:assets', 'upload pictures and files as you'],
  ['write:profile', 'change your profile'],
  ['host:read:network', 'see the network as hosts see it'],
  ['host:read:network_members', 'see every member, and when they were last here'],
  ['host:read:network_events', 'see every event'],
  ['host:read:network_spaces', 'see every space'],
  ['host:read:network_plans', 'see plans and subscriptions'],
  ['host:read:network_posts', 'see every post'],
]);

/** What a scope allows, after “may”. Networks add scopes unannounced: one that nobody described is given by its name. */
export function scopeInWords(scope: string): string {
  return WORDS.get(scope) ?? scope;
}
