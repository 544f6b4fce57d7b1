'use client';

const page = {
  colorScheme: 'light dark',
  background: 'light-dark(#f6f3ee, #171411)',
  color: 'light-dark(#211d19, #ece6df)',
  font: '1rem/1.6 system-ui, sans-serif',
};

// The last resort: the layout itself failed, so nothing of it (styles, scripts, session) is counted on.
export default function GlobalError() {
  return (
    <html lang="en" style={page}>
      <head>
        <title>Foyer cannot open right now</title>
      </head>
      <body style={{ display: 'grid', placeItems: 'center', minHeight: '90dvh', margin: 0 }}>
        <main style={{ maxWidth: '26rem', padding: '1rem', textAlign: 'center' }}>
          <h1 style={{ fontSize: '1.5rem', lineHeight: 1.3 }}>Foyer cannot open right now</h1>
          <p>What you had sent is with your network. Wait a moment, then try again.</p>
          <a href="/" style={{ color: 'inherit' }}>
            Try again
          </a>
        </main>
      </body>
    </html>
  );
}
