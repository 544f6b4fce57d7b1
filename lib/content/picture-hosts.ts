/**
 * Whose pictures load by themselves. A picture in a member's words tells its host who reads them, and when; so only the
 * network's own hosts are asked unbidden. The documents of the API name no host for uploads: the one where the network
 * keeps its own picture is taken for it.
 */
export function ownHosts(communityUrl: URL, networkPicture: string | null | undefined): string[] {
  const picture = networkPicture ? URL.parse(networkPicture, communityUrl) : null;
  return [...new Set([communityUrl.host, ...(picture?.host ? [picture.host] : [])])];
}

/** `hosts`: as ownHosts gives them. Every community of Mighty's lives under mn.co, whichever one a picture came from. */
export function isOwnPicture(src: string, hosts: readonly string[]): boolean {
  const url = URL.parse(src);
  if (!url) return false;
  return hosts.includes(url.host) || (url.protocol === 'https:' && url.host.endsWith('.mn.co'));
}
