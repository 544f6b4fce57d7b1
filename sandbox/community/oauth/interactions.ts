import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Database } from '../../db/index.ts';
import { type ConsentRequest, consentPage, hostsOnlyPage } from '../pages/consent.ts';
import type { Html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { signInPage } from '../pages/sign-in.ts';
import { readForm, redirect, sendPage } from '../reply.ts';
import type { Sessions, SignInRefusal } from '../sessions.ts';
import type { Consents } from './consents.ts';
import { isHost } from './provider.ts';
import { isHostScope, splitScopes } from './scopes.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Rooms = {
  provider: Provider;
  db: Database;
  sessions: Sessions;
  consents: Consents;
  origin: string;
  network: () => string;
};
type Opening = { interaction: Interaction; application: string; scopes: string[]; base: string };
type Exchange = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The pages between an application's authorize request and its answer. Each throws SessionNotFound when it is gone. */
export function createInteractions({ provider, db, sessions, consents, origin, network }: Rooms) {
  async function opened(req: IncomingMessage, res: ServerResponse): Promise<Opening> {
    const interaction = await provider.interactionDetails(req, res);
    const client = await provider.Client.find(String(interaction.params.client_id));
    if (!client) throw new errors.SessionNotFound('the application was deleted');
    return {
      interaction,
      application: client.clientName ?? 'This application',
      scopes: splitScopes(interaction.params.scope),
      base: `/oauth/interaction/${interaction.uid}`,
    };
  }

  function draw(res: ServerResponse, title: string, body: Html, interaction: Interaction, status = 200) {
    const target = new URL(String(interaction.params.redirect_uri)).origin;
    sendPage(res, status, layout({ title, network: network(), viewer: null, body }), [target]);
  }

  function askToSignIn(
    res: ServerResponse,
    { interaction, application, base }: Opening,
    email = '',
    refused: SignInRefusal | null = null,
  ) {
    const forms = { action: `${base}/sign-in`, refuse: `${base}/decision` };
    const page = signInPage({ ...forms, network: network(), application, email, problem: refused?.problem ?? null });
    draw(res, 'Sign in', page, interaction, refused?.status);
  }

  /** Back to the authorize endpoint with what the application sent, now that somebody else is (or is not) signed in. */
  async function again(res: ServerResponse, interaction: Interaction) {
    const { prompt, ...rest } = interaction.params as Record<string, string>;
    const params = new URLSearchParams(rest);
    const unmet = prompt?.split(' ').filter((name) => name !== 'login');
    if (unmet?.length) params.set('prompt', unmet.join(' '));
    await interaction.destroy();
    redirect(res, `/oauth/authorize?${params}`);
  }

  const show: Exchange = async (req, res) => {
    const opening = await opened(req, res);
    const { interaction, application, scopes, base } = opening;
    const viewer = await sessions.viewer(req, res);
    if (interaction.prompt.name === 'login' || !viewer) return askToSignIn(res, opening);
    const request: ConsentRequest = {
      application,
      network: network(),
      memberName: viewer.name,
      scopes,
      decide: `${base}/decision`,
      switchAccount: `${base}/switch`,
    };
    if (scopes.some(isHostScope) && !isHost(db, viewer.id)) {
      return draw(res, 'Only hosts can approve this', hostsOnlyPage(request), interaction);
    }
    draw(res, `Let ${application} use your account?`, consentPage(request), interaction);
  };

  const signIn: Exchange = async (req, res) => {
    const opening = await opened(req, res);
    const form = await readForm(req, origin);
    const email = form.get('email') ?? '';
    const refused = await sessions.start(req, res, email, form.get('password') ?? '');
    if (refused) return askToSignIn(res, opening, email, refused);
    await again(res, opening.interaction);
  };

  const switchAccount: Exchange = async (req, res) => {
    const { interaction } = await opened(req, res);
    await readForm(req, origin);
    await sessions.end(req, res);
    await again(res, interaction);
  };

  const decide: Exchange = async (req, res) => {
    const { interaction, scopes } = await opened(req, res);
    const approved = (await readForm(req, origin)).get('decision') === 'approve';
    const memberId = interaction.session?.accountId;
    const hostsOnly = scopes.some(isHostScope) && !isHost(db, memberId);
    if (!approved || hostsOnly || interaction.prompt.name !== 'consent' || !memberId) {
      const error_description = hostsOnly && memberId ? 'only hosts can approve host scopes' : 'the member refused';
      const result = { error: 'access_denied', error_description };
      return provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
    }
    const clientId = String(interaction.params.client_id);
    const grant = new provider.Grant({ accountId: memberId, clientId });
    grant.addOIDCScope(scopes);
    const grantId = await grant.save();
    consents.remember(Number(memberId), clientId, scopes);
    await provider.interactionFinished(req, res, { consent: { grantId } });
  };

  return { show, signIn, switchAccount, decide };
}
