const BY_TYPE: Record<string, string> = {
  NETWORK_HOST: 'Host of the network',
  NETWORK_MODERATOR: 'Moderator of the network',
  SPACE_HOST: 'Host of a space',
  SPACE_MODERATOR: 'Moderator of a space',
  FULL_MEMBER: 'Member',
  LIMITED_MEMBER: 'Guest in single spaces',
};
const BY_ROLE: Record<string, string> = { HOST: 'Host of the network', MODERATOR: 'Moderator of the network' };

/** What someone is here, in words. Networks add roles unannounced: an unknown one is a member. */
export function roleInWords(member: { networkRole: string | null; memberType: string | null }): string {
  const { networkRole, memberType } = member;
  if (networkRole && Object.hasOwn(BY_ROLE, networkRole)) return BY_ROLE[networkRole] ?? 'Member';
  return (memberType && Object.hasOwn(BY_TYPE, memberType) && BY_TYPE[memberType]) || 'Member';
}
