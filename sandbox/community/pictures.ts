import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { type Database, memberById } from '../db/index.ts';
import type { AssetRow } from '../db/rows.ts';
import { drawAvatar, drawNetworkAvatar, drawPicture, drawSpaceAvatar } from '../seed/pictures.ts';
import { Refusal, send } from './reply.ts';

/** Anybody may show a network's pictures and recordings, from any origin, as with a CDN. */
const SHARED = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'accept-ranges, content-length, content-range',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=604800',
  'x-content-type-options': 'nosniff',
};

const SVG = {
  ...SHARED,
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

const TYPES: Record<string, string> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
};

const MEDIA = new URL('../seed/media/', import.meta.url);

/** RFC 9110 14.1.2, one range only: first and last byte, or null where the whole file is the answer. */
function byteRange(header: string | undefined, size: number): { first: number; last: number } | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (!from && !to)) return null;
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  return { first, last };
}

export function createPictures(db: Database) {
  // A closed list, read once: no name from a request ever becomes a path.
  const files = new Map<string, Buffer>();
  if (existsSync(MEDIA)) {
    for (const name of readdirSync(MEDIA)) {
      if (TYPES[extname(name)]) files.set(name, readFileSync(new URL(name, MEDIA)));
    }
  }

  const svg = (res: ServerResponse, markup: string) => send(res, 200, markup, SVG);

  function asset(_req: IncomingMessage, res: ServerResponse, _url: URL, id = '') {
    const row = db.get<AssetRow>('select * from assets where id = ?', Number(id));
    if (!row) throw new Refusal(404);
    // Recordings are streamed from /media/; as an asset each shows the picture of its id.
    svg(res, drawPicture(row));
  }

  function avatar(_req: IncomingMessage, res: ServerResponse, _url: URL, id = '') {
    const member = memberById(db, Number(id));
    if (!member) throw new Refusal(404);
    svg(res, drawAvatar({ id: member.id, name: member.name }));
  }

  function spaceAvatar(_req: IncomingMessage, res: ServerResponse, _url: URL, id = '') {
    if (!db.get('select 1 from spaces where id = ?', Number(id))) throw new Refusal(404);
    svg(res, drawSpaceAvatar({ id: Number(id) }));
  }

  const networkAvatar = (_req: IncomingMessage, res: ServerResponse) => svg(res, drawNetworkAvatar());

  function media(req: IncomingMessage, res: ServerResponse, _url: URL, name = '') {
    const file = files.get(name);
    if (!file) throw new Refusal(404);
    const headers = { ...SHARED, 'content-type': TYPES[extname(name)] ?? '', 'accept-ranges': 'bytes' };
    const part = byteRange(req.headers.range, file.length);
    if (!part) return send(res, 200, file, headers);
    if (part.first > part.last) return send(res, 416, '', { ...headers, 'content-range': `bytes */${file.length}` });
    const bytes = file.subarray(part.first, part.last + 1);
    send(res, 206, bytes, { ...headers, 'content-range': `bytes ${part.first}-${part.last}/${file.length}` });
  }

  return { asset, avatar, spaceAvatar, networkAvatar, media };
}
