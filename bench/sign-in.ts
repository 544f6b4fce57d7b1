import { demoAccounts, demoPassword } from '../scripts/environment.ts';

type Answer = { url: URL; text: string };

/** Signs a demo account in as a browser would, form by form, and gives Foyer's Cookie header. */
export async function signedInCookie(foyerUrl: string, role = 'member'): Promise<string> {
  const jars = new Map<string, Map<string, string>>();

  async function ask(url: URL, form?: URLSearchParams): Promise<Answer> {
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: headerOf(jar), origin: url.origin, 'sec-fetch-site': 'same-origin' },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      jar.set(name.trim(), value.join('='));
    }
    const location = response.headers.get('location');
    if (location && response.status >= 300) return ask(new URL(location, url));
    if (!response.ok)
      throw new Error(`Signing in ended at ${url.origin}${url.pathname} with status ${response.status}.`);
    return { url, text: await response.text() };
  }

  let page = await ask(new URL('/api/auth/sign-in', foyerUrl), new URLSearchParams({ returnTo: '/feed' }));
  const email = demoAccounts.find((account) => account.role === role)?.email ?? '';
  page = await ask(formOf(page, 'password'), new URLSearchParams({ email, password: demoPassword }));
  if (page.url.origin !== foyerUrl) {
    page = await ask(formOf(page, 'approve'), new URLSearchParams({ decision: 'approve' }));
  }
  if (page.url.pathname !== '/feed') throw new Error(`Signing in led to ${page.url.pathname}, not to the feed.`);
  return headerOf(jars.get(new URL(foyerUrl).origin) ?? new Map());
}

function headerOf(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The address of the form that holds `field`. */
function formOf({ url, text }: Answer, field: string): URL {
  const form = [...text.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>[\s\S]*?<\/form>/g)].find(([html]) =>
    html.includes(field),
  );
  if (!form?.[1]) throw new Error(`${url.origin}${url.pathname} shows no form with “${field}”.`);
  return new URL(form[1].replaceAll('&amp;', '&'), url);
}
