import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { fontVariables } from '@/components/shell/fonts';
import { APPEARANCE_COOKIE, appearanceFrom } from '@/lib/theme';
import { grounds } from '@/lib/theme/grounds';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Foyer', template: '%s · Foyer' },
  description: 'A calm front room for your network: read, answer and find again what its people write.',
  applicationName: 'Foyer',
  icons: { icon: '/brand/icon.svg', apple: '/brand/icon-180.png' },
  manifest: '/brand/site.webmanifest',
  formatDetection: { telephone: false, email: false, address: false },
};

async function appearance() {
  return appearanceFrom((await cookies()).get(APPEARANCE_COOKIE)?.value);
}

export async function generateViewport(): Promise<Viewport> {
  const chosen = await appearance();
  const themeColor =
    chosen === 'system'
      ? [
          { media: '(prefers-color-scheme: light)', color: grounds.light.page },
          { media: '(prefers-color-scheme: dark)', color: grounds.dark.page },
        ]
      : grounds[chosen].page;
  return { width: 'device-width', initialScale: 1, viewportFit: 'cover', themeColor };
}

// Reading a cookie makes every page dynamic, which the nonce of the content security policy needs (proxy.ts).
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = await appearance();
  return (
    <html lang="en" data-appearance={chosen === 'system' ? undefined : chosen} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
