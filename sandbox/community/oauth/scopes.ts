import type { Switches } from '../../switches.ts';

/**
 * Every scope that a network can offer to OAuth applications, with the sentence that its consent page shows.
 * The documentation's catalogue plus what its schema names; networks differ in which of them they offer.
 */
export type Scope = { name: string; sentence: string };

export const memberScopes: Scope[] = [
  { name: 'read:userinfo', sentence: 'See who you are: your name, picture and profile' },
  { name: 'read:network', sentence: 'See the network: its name, look, spaces and members' },
  { name: 'read:posts', sentence: 'Read the posts, comments and events that you can read' },
  { name: 'read:courses', sentence: 'Read your courses and how far you are in them' },
  { name: 'read:search', sentence: 'Search the network as you' },
  { name: 'read:chats', sentence: 'Read your direct messages and the chats of your spaces' },
  { name: 'write:posts', sentence: 'Write, change and delete posts in your name' },
  { name: 'write:comments', sentence: 'Comment and react in your name' },
  { name: 'write:chats', sentence: 'Send messages in your name' },
  { name: 'write:rsvps', sentence: 'Answer invitations to events in your name' },
  { name: 'write:assets', sentence: 'Upload pictures and files in your name' },
  { name: 'write:profile', sentence: 'Change your profile' },
];

export const hostScopes: Scope[] = [
  { name: 'host:read:network', sentence: 'See the network’s settings and how it is doing' },
  { name: 'host:read:network_events', sentence: 'See every event and who is coming' },
  { name: 'host:read:network_spaces', sentence: 'See every space, secret ones too' },
  { name: 'host:read:network_members', sentence: 'See every member, with e-mail address and last activity' },
  { name: 'host:read:network_plans', sentence: 'See plans, subscriptions and income' },
  { name: 'host:read:network_posts', sentence: 'See every post, scheduled and reported ones too' },
  { name: 'host:write:network_members', sentence: 'Invite, change and remove members' },
  { name: 'host:write:network_spaces', sentence: 'Create, change and delete spaces' },
  { name: 'host:write:network_plans', sentence: 'Change plans and subscriptions' },
  { name: 'host:write:network_posts', sentence: 'Change and delete anybody’s posts' },
  { name: 'host:write:network_events', sentence: 'Change and cancel anybody’s events' },
  { name: 'host:write:network_settings', sentence: 'Change the network’s settings' },
  { name: 'host:write:network_integrations', sentence: 'Change integrations and webhooks' },
  { name: 'host:write:network_announcements', sentence: 'Send announcements to everyone' },
  { name: 'host:write:network_assets', sentence: 'Change the network’s pictures and files' },
];

export const scopeNames = [...memberScopes, ...hostScopes].map((scope) => scope.name);

const SMALL = new Set(['read:userinfo', 'read:network', 'write:posts', 'write:comments']);

/** What this network offers to applications at the moment. */
export function catalogue(switches: Switches): { member: Scope[]; host: Scope[] } {
  if (switches.get('scope-catalogue') === 'full') return { member: memberScopes, host: hostScopes };
  return { member: memberScopes.filter((scope) => SMALL.has(scope.name)), host: [] };
}

/** A request with one of these can be completed by hosts only. */
export const isHostScope = (name: string) => name.startsWith('host:');

/** Consent to read or send messages is asked for every time. */
export const isChatScope = (name: string) => name.endsWith(':chats');

export const splitScopes = (scope: unknown) =>
  typeof scope === 'string' ? [...new Set(scope.split(' ').filter(Boolean))] : [];
