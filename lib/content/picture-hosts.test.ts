import { expect, test } from 'vitest';
import { isOwnPicture, ownHosts } from './picture-hosts';

const hosts = ownHosts(new URL('https://community.example'), 'https://uploads.example/n/1.png?w=64');

test.each(['https://community.example/a.png', 'https://uploads.example/a.png', 'https://tidewater.mn.co/a.png'])(
  '%s is the network’s own picture',
  (src) => expect(isOwnPicture(src, hosts)).toBe(true),
);

test.each([
  'https://evil.example/a.png',
  'https://community.example.evil.example/a.png',
  'https://community.example:8443/a.png',
  'https://uploads.example@evil.example/a.png',
  'https://evil.example/#uploads.example',
  'https://mn.co.evil.example/a.png',
  'https://evil-mn.co/a.png',
  'https://tidewater.mn.co:8443/a.png',
  'http://tidewater.mn.co/a.png',
  'https://evil.example\\.mn.co/a.png',
  'no address',
])('%s is somebody else’s', (src) => expect(isOwnPicture(src, hosts)).toBe(false));

test('without hosts, nothing loads by itself; a network without a picture still has its own host', () => {
  expect(isOwnPicture('https://community.example/a.png', [])).toBe(false);
  expect(ownHosts(new URL('http://localhost:4000'), null)).toEqual(['localhost:4000']);
  expect(ownHosts(new URL('http://localhost:4000'), '/media/1.svg')).toEqual(['localhost:4000']);
  expect(ownHosts(new URL('http://localhost:4000'), 'data:image/png,x')).toEqual(['localhost:4000']);
});
