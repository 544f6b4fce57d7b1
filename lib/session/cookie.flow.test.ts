import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFoyer } from '@/lib/auth/testing/foyer';
import { newSessionId, randomId } from './cookie';
import { readCookies, sessionOf } from './index';
import { expiredSession } from './testing/expired';

let stopFoyer: () => Promise<void>;
beforeAll(() => {
  stopFoyer = startFoyer({ communityUrl: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' });
});
afterAll(() => stopFoyer());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

const read = (cookie: string) => sessionOf(new Request('http://localhost:3990/', { headers: { cookie } }));

describe('A2.3: a session id', () => {
  it('has 256 bits in 43 letters, no two alike in ten thousand, and every letter equally often', () => {
    const ids = Array.from({ length: 10_000 }, randomId);
    expect(new Set(ids).size).toBe(10_000);
    const counts = new Map<string, number>();
    for (const id of ids) {
      expect(id).toMatch(/^[\w-]{43}$/);
      for (const letter of id.slice(0, 42)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const expected = (ids.length * 42) / 64;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 63 degrees of freedom: a fair source is above 150 once in a hundred million runs.
    expect([counts.size, chiSquare < 150]).toEqual([64, true]);
  });

  it('is in no cookie line as it is, and its line is far below 4096 bytes', async () => {
    const made = await Promise.all(Array.from({ length: 200 }, newSessionId));
    expect(new Set(made.map(({ key }) => key)).size).toBe(200);
    for (const { key, cookie } of made) {
      expect(Buffer.byteLength(cookie)).toBeLessThan(500);
      expect(cookie).not.toContain(key.slice('session:'.length));
    }
  });
});

describe('A2.9, B31: a cookie that was tampered with', () => {
  it('signs nobody in and breaks nothing, ten thousand times', async () => {
    const { cookie } = await expiredSession('RT');
    const other = (await expiredSession('RT')).cookie.slice('foyer='.length);
    const value = cookie.slice('foyer='.length);
    expect((await read(cookie)).state).toBe('signed-in');
    const at = fc.nat(value.length - 1);
    const bits = fc.tuple(at, fc.integer({ min: 1, max: 127 })).map(([i, mask]) => {
      const letter = String.fromCharCode(value.charCodeAt(i) ^ mask);
      return value.slice(0, i) + letter + value.slice(i + 1);
    });
    const parts = value.split('*');
    const swapped = fc.nat(parts.length - 1).map((i) => {
      // Parts of two good seals that were put together are no seal.
      return parts.map((part, j) => (j === i ? (other.split('*')[j] ?? part) : part)).join('*');
    });
    const letters = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
      maxLength: 400,
    });
    const tampered = fc.oneof(
      bits,
      swapped,
      at.map((i) => value.slice(0, i)),
      at.map((i) => value.slice(i + 1)),
      fc.tuple(at, letters).map(([i, more]) => value.slice(0, i) + more + value.slice(i)),
      fc.integer({ min: 2, max: 40 }).map((times) => value.repeat(times)),
      letters,
      fc.constantFrom(encodeURIComponent(value), `"${value}"`, `${value}~2`, `${value}=`, 'x'.repeat(8_192), '\u00e9'),
    );
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(tampered, async (text) => {
        const sent = `foyer=${text.replace(/[\0\r\n]/g, '')}`;
        // A change that the header's own rules undo, such as a blank at the end, is none.
        fc.pre(readCookies(sent).get('foyer') !== value);
        tried++;
        expect(await read(sent)).toEqual({ state: 'signed-out' });
      }),
      { numRuns: 10_000, seed: 20_261_121 },
    );
    expect(tried).toBe(10_000);
  });

  it('beside the good one: the first of a name counts, and no header of cookies breaks anything', async () => {
    const { cookie } = await expiredSession('RT');
    expect((await read(`${cookie}; foyer=forged`)).state).toBe('signed-in');
    expect((await read(`foyer=forged; ${cookie}`)).state).toBe('signed-out');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('foyer', '=', ';', ' ', '"', cookie.slice(6, 60), ',', '%', '\t')),
        async (bits) => {
          expect((await read(bits.join(''))).state).toBe('signed-out');
        },
      ),
      { numRuns: 1_000, seed: 7 },
    );
  });
});
