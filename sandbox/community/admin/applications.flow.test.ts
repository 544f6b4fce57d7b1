import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../start.ts';
import { type Answer, application, HOST, MEMBER, PASSWORD, pocket, tokensFor, Visitor } from '../testing/visitor.ts';

const LIST = '/admin/integrations/oauth-applications';
let sandbox: Sandbox;
let host: Visitor;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application, pocket] });
  host = new Visitor(sandbox);
  await host.post('/sign-in', { email: HOST, password: PASSWORD });
});
afterAll(() => sandbox.close());

const GOOD = { name: 'Lantern', client_type: 'public', redirect_uris: 'https://lantern.test/back' };
type Fields = Record<string, string | string[]>;

function fields(changes: Fields = {}): URLSearchParams {
  const entries = Object.entries({ ...GOOD, ...changes });
  return new URLSearchParams(entries.flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}
const make = (changes: Fields = {}) => host.post(`${LIST}/new`, fields(changes));
const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '&#39;',
  );

/** The application's own part of the list. */
async function card(clientId: string): Promise<string> {
  const [, after = ''] = (await host.get(LIST)).text.split(`id="application-${clientId}"`);
  return after.split('<li class="panel', 1)[0] ?? '';
}
const idOf = (answer: Answer) => answer.url.searchParams.get('application') ?? '';
const count = async () => (await host.get(LIST)).text.match(/id="application-/g)?.length ?? 0;

describe('the list', () => {
  test('has a card for each application: name, id, secret, type, redirect URIs, both families of scopes', async () => {
    const confidential = await card(application.clientId);
    for (const uri of application.redirectUris) expect(confidential).toContain(`<code>${uri}</code>`);
    expect(confidential).toContain('>Confidential<');
    expect(confidential).toMatch(/<summary>secret<\/summary><code id="secret-\d">/);
    expect(confidential).toMatch(/data-copies="client-id-\d"[\s\S]*data-copies="secret-\d"/);
    expect(confidential).toMatch(/Member scopes[\s\S]*read:chats[\s\S]*Host scopes[\s\S]*host:read:network_members/);
    const open = await card(pocket.clientId);
    expect(open).toContain('Public (PKCE required)');
    expect(open).not.toContain('<summary>');
    expect(open).not.toContain(`/${pocket.clientId}/secret`);
  });

  test('shows names as text, in their own direction', async () => {
    expect(await card(application.clientId)).toContain(
      '<h2 dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; Lighthouse</h2>',
    );
  });
});

describe('a new application', () => {
  test('is on the list with exactly what was typed, but for the space around', async () => {
    const made = await make({
      name: '  Lantern of Åsa ',
      redirect_uris: ' https://Lantern.test/Back%7E \r\n\r\nhttp://127.0.0.1:0/\r\n',
      member_scopes: ['read:userinfo', 'write:posts'],
      host_scopes: 'host:read:network_events',
    });
    expect(made).toMatchObject({ status: 200 });
    expect(made.text).toContain('can be used right away');
    const shown = await card(idOf(made));
    expect(shown).toContain('>Lantern of Åsa</h2>');
    expect(shown).toContain('<code>https://Lantern.test/Back%7E</code>');
    expect(shown).toContain('<code>http://127.0.0.1:0/</code>');
    expect(shown).toMatch(/read:userinfo[\s\S]*write:posts[\s\S]*host:read:network_events/);
  });

  test.each([
    ['markup', '"><script>alert(1)</script>&amp;'],
    ['right-to-left with an override', 'لوحة \u202E المرفأ'],
    ['emoji of many code points', '👩🏽‍🚀 👨‍👩‍👧‍👦'],
    ['80 characters beyond the basic plane', '𝔏'.repeat(80)],
  ])('may be named in %s', async (_what, name) => {
    const made = await make({ name });
    expect(made.status).toBe(200);
    expect(await card(idOf(made))).toContain(`<h2 dir="auto">${escaped(name)}</h2>`);
    expect((await host.get(`${LIST}/${idOf(made)}/edit`)).text).toContain(`value="${escaped(name)}"`);
  });

  test('is made once, however often its form is sent', async () => {
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec((await host.get(`${LIST}/new`)).text) ?? [];
    await make({ ticket });
    const before = await count();
    expect((await make({ ticket })).text).toContain('That form was sent twice');
    expect(await count()).toBe(before);
  });

  test('says so where it has no scope to ask for', async () => {
    expect(await card(idOf(await make()))).toContain('it has no scope to ask for');
  });
});

describe('the form', () => {
  test('lists every scope with its description, and marks those for hosts only', async () => {
    const { text } = await host.get(`${LIST}/new`);
    const [member = '', hosts = ''] = (text.split('id="member_scopes"')[1] ?? '').split('id="host_scopes"');
    expect(member).toMatch(/value="read:userinfo"[\s\S]*See who you are: your name, picture and profile/);
    expect(member).not.toContain('Hosts only');
    expect(hosts.match(/type="checkbox"/g)).toHaveLength(hosts.match(/Hosts only/g)?.length ?? 0);
    expect(hosts).toMatch(/value="host:read:network_members"[\s\S]*Hosts only[\s\S]*See every member/);
  });

  test.each<[rule: string, field: string, message: string, changes: Fields]>([
    ['a name is needed', 'name', 'Give the application a name', { name: '' }],
    ['a name of spaces is none', 'name', 'Give the application a name', { name: ' \u3000 ' }],
    ['a name can be seen', 'name', 'nothing in it that can be seen', { name: '\u200b\u2060' }],
    ['a name has at most 80 characters', 'name', 'longer than 80', { name: 'x'.repeat(10_000) }],
    ['a long name from right to left is too long as well', 'name', 'longer than 80', { name: 'ש'.repeat(10_000) }],
    ['a name is one line', 'name', 'line break', { name: 'Lan\ntern' }],
    ['a client type is needed', 'client_type', 'Choose a client type', { client_type: [] }],
    ['a client type is one of two', 'client_type', 'Choose a client type', { client_type: 'native' }],
    ['a redirect URI is needed', 'redirect_uris', 'at least one redirect URI', { redirect_uris: ' \r\n ' }],
    ['https only', 'redirect_uris', 'is not encrypted', { redirect_uris: 'http://lantern.test/' }],
    ['no fragment', 'redirect_uris', 'has a fragment', { redirect_uris: 'https://lantern.test/#x' }],
    ['no wildcard', 'redirect_uris', 'holds a wildcard', { redirect_uris: 'https://*.lantern.test/' }],
    ['no query', 'redirect_uris', 'has a query', { redirect_uris: 'https://lantern.test/?x' }],
    ['no userinfo', 'redirect_uris', 'name or password', { redirect_uris: 'https://a@lantern.test/' }],
    ['every line counts', 'redirect_uris', '“/b” does not start', { redirect_uris: 'https://a.test/\r\n/b' }],
    [
      'at most 50 URIs',
      'redirect_uris',
      'Keep at most 50',
      { redirect_uris: Array.from({ length: 51 }, (_, i) => `https://a.test/${i}`).join('\n') },
    ],
    ['a member scope is one that is offered', 'member_scopes', '“read:minds”', { member_scopes: 'read:minds' }],
    ['a host scope is no member scope', 'member_scopes', 'does not offer', { member_scopes: 'host:read:network' }],
    ['a member scope is no host scope', 'host_scopes', 'does not offer', { host_scopes: 'read:userinfo' }],
  ])('%s', async (_rule, field, message, changes) => {
    const before = await count();
    const answer = await make(changes);
    expect(answer.status).toBe(422);
    // At the field, tied to it, and with a link to it above.
    const [, described = ''] =
      new RegExp(`id="${field}"[^>]*aria-invalid="true" aria-describedby="([^"]+)"`).exec(answer.text) ?? [];
    expect(described.split(' ')).toContain(`${field}-problem`);
    expect(answer.text.split(`id="${field}-problem">`)[1]?.split('</div>')[0]).toContain(message);
    expect(answer.text.split('role="alert"')[1]?.split('</div>')[0]).toMatch(
      new RegExp(`href="#${field}">[^<]*${message}`),
    );
    expect(answer.text).not.toContain('<script>');
    expect(await count()).toBe(before);
  });

  test('keeps everything that was typed, and says everything that is wrong with it at once', async () => {
    const name = ` <b>"Lantern"\u202E' ${'&'.repeat(100)}`;
    const uris = '\r\n  http://lantern.test/<script>\r\nhttps://ok.test/\r\n';
    const answer = await make({
      name,
      redirect_uris: uris,
      member_scopes: ['read:posts', 'write:chats'],
      host_scopes: 'host:read:network',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`value="${escaped(name)}"`);
    // A browser drops the first line break of a textarea.
    expect(answer.text).toMatch(
      /<textarea[^>]*>\n\r\n {2}http:\/\/lantern\.test\/&lt;script&gt;\r\nhttps:\/\/ok\.test\/\r\n<\/textarea>/,
    );
    expect(answer.text).toMatch(/value="public" required checked/);
    const ticked = [...answer.text.matchAll(/type="checkbox" name="\w+" value="([^"]+)" checked/g)].map(
      ([, value]) => value,
    );
    expect(ticked).toEqual(['read:posts', 'write:chats', 'host:read:network']);
    expect(answer.text).toContain('2 things have to change');
  });

  test('with nothing in it names every field that is needed', async () => {
    const answer = await host.post(`${LIST}/new`, {});
    expect(answer.status).toBe(422);
    for (const field of ['name', 'client_type', 'redirect_uris'])
      expect(answer.text).toContain(`id="${field}-problem"`);
  });

  test('larger than a form can be is refused', async () => {
    expect((await make({ name: 'x'.repeat(1024 * 1024) })).status).toBe(413);
  });
});

describe('the switch scope-catalogue', () => {
  test('decides which scopes can be chosen, and which are accepted', async () => {
    sandbox.switches.set('scope-catalogue', 'small');
    const { text } = await host.get(`${LIST}/new`);
    const offered = [...text.matchAll(/type="checkbox" name="\w+" value="([^"]+)"/g)].map(([, value]) => value);
    const more = await make({ member_scopes: 'read:posts' });
    const edit = await host.get(`${LIST}/${application.clientId}/edit`);
    sandbox.switches.reset();
    expect(offered).toEqual(['read:userinfo', 'read:network', 'write:posts', 'write:comments']);
    expect(more.status).toBe(422);
    expect(more.text).toContain('does not offer “read:posts”');
    expect(edit.text).toMatch(/does not offer <code>read:posts<\/code>, <code>read:chats<\/code>\. Saving takes away/);
  });
});

describe('editing', () => {
  test('starts from what is there, and changes name, redirect URIs and scopes, never the type', async () => {
    const clientId = idOf(await make({ member_scopes: 'read:posts' }));
    const path = `${LIST}/${clientId}/edit`;
    const form = await host.get(path);
    expect(form.text).toContain('value="Lantern"');
    expect(form.text).toContain('\nhttps://lantern.test/back</textarea>');
    expect(form.text).toContain('value="read:posts" checked');
    expect(form.text).not.toContain('name="client_type"');
    const changes = {
      name: 'Beacon',
      redirect_uris: 'https://beacon.test/',
      client_type: 'confidential',
      host_scopes: 'host:read:network',
    };
    const done = await host.post(path, fields(changes));
    expect(done.text).toContain('takes effect at the next authorization');
    const shown = await card(clientId);
    expect(shown).toMatch(/Beacon[\s\S]*Public[\s\S]*https:\/\/beacon\.test\/[\s\S]*host:read:network/);
    expect(shown).not.toMatch(/Lantern|lantern|read:posts|Confidential/);
  });

  test('keeps what was typed where it is wrong, and what is there as it was', async () => {
    const clientId = idOf(await make());
    const answer = await host.post(
      `${LIST}/${clientId}/edit`,
      fields({ name: '', redirect_uris: 'ftp://beacon.test', client_type: [] }),
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('\nftp://beacon.test</textarea>');
    expect(answer.text).toContain('Edit application');
    expect(answer.text).toContain('2 things have to change');
    expect(await card(clientId)).toMatch(/Lantern[\s\S]*https:\/\/lantern\.test\/back/);
  });
});

describe('deleting', () => {
  test('is asked about first, and takes the application off the list', async () => {
    const clientId = idOf(await make());
    const path = `${LIST}/${clientId}/delete`;
    const question = await host.get(path);
    expect(question.text).toContain('Delete this application?');
    expect(question.text).toContain(clientId);
    expect(await card(clientId), 'asking deletes nothing').not.toBe('');
    expect((await host.post(path, {})).text).toContain('every token under it have stopped working');
    expect(await card(clientId)).toBe('');
    expect((await host.post(path, {})).status, 'a second time').toBe(404);
  });

  test('leaves no grant, token or consent of it, and none less of another', async () => {
    await tokensFor(sandbox, MEMBER);
    const held = (clientId: string) =>
      sandbox.db.get<{ records: number; consents: number }>(
        `select (select count(*) from oauth_records where json_extract(payload, '$.clientId') = ?1) as records,
                (select count(*) from oauth_consents where client_id = ?1) as consents`,
        clientId,
      );
    const before = held(application.clientId);
    expect(before?.records).toBeGreaterThanOrEqual(3);
    expect(before?.consents).toBeGreaterThan(0);
    await host.post(`${LIST}/${pocket.clientId}/delete`, {});
    expect(held(application.clientId)).toEqual(before);
    await host.post(`${LIST}/${application.clientId}/delete`, {});
    expect(held(application.clientId)).toEqual({ records: 0, consents: 0 });
  });
});

test('without any application, the list says what to do', async () => {
  for (const [, id = ''] of (await host.get(LIST)).text.matchAll(/id="application-([^"]+)"/g))
    await host.post(`${LIST}/${id}/delete`, {});
  expect((await host.get(LIST)).text).toContain('No applications yet');
});
