import { expect, test } from '../fixtures.ts';

test('no string becomes markup or code, but for what React and the loader of our own chunks need @desk', async ({
  page,
  watch,
}) => {
  watch.expect(/policy violation/, /TrustedHTML|TrustedScript|TrustedTypePolicy/);
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const refused = await page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      'markup into the page': () => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
      },
      'a script of another host': () => {
        document.createElement('script').src = 'https://evil.test/_next/static/x.js';
      },
      'a script of our own host that is no chunk': () => {
        document.createElement('script').src = '/api/health';
      },
      'a path that leaves the folder of chunks': () => {
        document.createElement('script').src = '/_next/static/../../api/health';
      },
      'a script of words': () => {
        document.createElement('script').textContent = 'alert(1)';
      },
      'a handler of words': () => document.createElement('a').setAttribute('onclick', 'alert(1)'),
      'a second policy': () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('lenient', {}),
    };
    return Object.entries(attempts)
      .filter(([, attempt]) => {
        try {
          attempt();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      })
      .map(([name]) => name);
  });
  expect(refused).toEqual([
    'markup into the page',
    'a script of another host',
    'a script of our own host that is no chunk',
    'a path that leaves the folder of chunks',
    'a script of words',
    'a handler of words',
    'a second policy',
  ]);
  const own = await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = '/_next/static/chunks/none.js';
    return script.getAttribute('src');
  });
  expect(own).toBe('/_next/static/chunks/none.js');
});
