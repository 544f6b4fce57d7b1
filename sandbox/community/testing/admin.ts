import type { Sandbox, SandboxClient } from '../../start.ts';
import { type Answer, HOST, PASSWORD, Visitor } from './visitor.ts';

const LIST = '/admin/integrations/oauth-applications';

export type Draft = Omit<SandboxClient, 'clientId' | 'clientSecret'>;
export type Made = { clientId: string; clientSecret: string | null };

/** A host at Network Admin > Integrations > OAuth Applications, who fills in its forms. */
export async function atNetworkAdmin(sandbox: Sandbox) {
  const host = new Visitor(sandbox);
  await host.post('/sign-in', { email: HOST, password: PASSWORD });

  async function submit(address: string, draft: Draft, type?: string): Promise<Answer> {
    const page = await host.get(address);
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(page.text) ?? [];
    const fields = new URLSearchParams({ ticket, name: draft.name, redirect_uris: draft.redirectUris.join('\n') });
    if (type) fields.set('client_type', type);
    for (const scope of draft.memberScopes) fields.append('member_scopes', scope);
    for (const scope of draft.hostScopes) fields.append('host_scopes', scope);
    const done = await host.post(address, fields);
    if (done.status !== 200) throw new Error(`the form was answered with ${done.status}`);
    return done;
  }

  return {
    async make(type: 'confidential' | 'public', draft: Draft): Promise<Made> {
      const list = await submit(`${LIST}/new`, draft, type);
      const clientId = list.url.searchParams.get('application') ?? '';
      const [, card = ''] = list.text.split(`id="application-${clientId}"`);
      const [, clientSecret = null] = /<code id="secret-\d+">([^<]+)/.exec(card) ?? [];
      return { clientId, clientSecret: type === 'public' ? null : clientSecret };
    },
    edit: (clientId: string, draft: Draft) => submit(`${LIST}/${clientId}/edit`, draft),
    remove: (clientId: string) => host.post(`${LIST}/${clientId}/delete`, {}),
  };
}
