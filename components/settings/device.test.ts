import { expect, it } from 'vitest';
import { deviceInWords } from './device';

const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  [`${linux} Chrome/143.0.0.0 Safari/537.36`, 'Chrome on Linux'],
  [`${linux} HeadlessChrome/143.0.0.0 Safari/537.36`, 'Chromium on Linux'],
  [`${linux} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`, 'Edge on Linux'],
  [`${linux} Chrome/143.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'Opera on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Windows'],
  ['Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'Firefox on Android'],
  [`${phone} Version/19.1 Mobile/15E148 Safari/604.1`, 'Safari on an iPhone'],
  [`${phone} CriOS/143.0.0.0 Mobile/15E148 Safari/604.1`, 'Chrome on an iPhone'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
    'Safari on a Mac',
  ],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/143.0.0.0 Safari/537.36', 'Chrome on ChromeOS'],
  ['Mozilla/5.0 (Linux) Servo/0.1', 'An unknown browser on Linux'],
  ['Firefox/1', 'Firefox on an unknown device'],
  ['', 'An unknown browser'],
  ['<script>alert(1)</script>', 'An unknown browser'],
  ['curl/8.5.0', 'An unknown browser'],
  [`${'x'.repeat(300)}`, 'An unknown browser'],
])('%s is %s', (userAgent, words) => {
  expect(deviceInWords(userAgent)).toBe(words);
});
