import { accessToken, endSession, sessionOf } from '@/lib/session';

export type Asked = { do: 'use' | 'read' | 'sign-out'; cookie: string; times: number };
/** Without results: everything is on its way. A result is a status of the network, a state, or the name of what was thrown. */
export type Message = { id: number; results?: string[] };

const request = (cookie: string) => new Request(process.env.APP_URL ?? '', { headers: { cookie } });

async function use(cookie: string): Promise<string> {
  const read = await sessionOf(request(cookie));
  if (read.state !== 'signed-in') return read.state;
  const token = await accessToken(read.session, 'member');
  const answer = await fetch(`${process.env.MIGHTY_API_URL}/networks/tidewater/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return `${answer.status}`;
}

async function once({ do: what, cookie }: Asked): Promise<string> {
  try {
    if (what === 'use') return await use(cookie);
    if (what === 'read') return (await sessionOf(request(cookie))).state;
    return `${(await endSession(request(cookie))).length} tokens`;
  } catch (error) {
    const { name, reason } = error as { name: string; reason?: string };
    return [name, reason].filter(Boolean).join(' ');
  }
}

process.on('message', async (asked: Asked & { id: number }) => {
  const running = Array.from({ length: asked.times }, () => once(asked));
  process.send?.({ id: asked.id } satisfies Message);
  process.send?.({ id: asked.id, results: await Promise.all(running) } satisfies Message);
});
process.send?.('ready');
