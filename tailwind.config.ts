import type { Config } from 'tailwindcss';

// The names of Foyer's look. Values live in app/globals.css as CSS variables, so light, dark and the
// network's own colour change them in one place; components use only these names.
export default {
  theme: {
    extend: {
      colors: {
        page: 'var(--page)', // the ground everything stands on
        sunken: 'var(--sunken)', // wells: code, inset media, skeletons
        surface: 'var(--surface)', // cards
        raised: 'var(--raised)', // what floats: menus, dialogs, toasts
        ink: { DEFAULT: 'var(--ink)', 2: 'var(--ink-2)', 3: 'var(--ink-3)' }, // text, quiet text, quietest text (AA)
        hairline: 'var(--hairline)',
        hover: 'var(--hover)', // ink at 5 %: hover and pressed grounds
        accent: {
          DEFAULT: 'var(--accent)', // fill
          ink: 'var(--accent-ink)', // text on the fill
          text: 'var(--accent-text)', // links and marks on page, surface, raised
          soft: 'var(--accent-soft)', // tinted ground that carries accent-text
          hover: 'var(--accent-hover)',
        },
        danger: { DEFAULT: 'var(--danger)', ink: 'var(--danger-ink)', soft: 'var(--danger-soft)' },
        good: { DEFAULT: 'var(--good)', soft: 'var(--good-soft)' },
      },
      fontFamily: {
        sans: 'var(--font-sans)',
        serif: 'var(--font-serif)',
      },
      fontSize: {
        meta: ['0.8125rem', { lineHeight: '1.125rem' }], // 13/18
        ui: ['0.9375rem', { lineHeight: '1.375rem' }], // 15/22: controls, navigation
        body: ['1rem', { lineHeight: '1.625rem' }], // 16/26
        title: ['1.25rem', { lineHeight: '1.75rem', letterSpacing: '-0.01em' }], // 20/28
        'title-lg': ['1.5rem', { lineHeight: '2rem', letterSpacing: '-0.014em' }], // 24/32
        'title-xl': ['1.75rem', { lineHeight: '2.125rem', letterSpacing: '-0.018em' }], // 28/34
      },
      borderRadius: { card: '12px', control: '8px' },
      boxShadow: { float: 'var(--shadow-float)' },
      maxWidth: { content: '41rem', measure: '68ch' },
      transitionDuration: { DEFAULT: '150ms' },
      transitionTimingFunction: { DEFAULT: 'cubic-bezier(0.2, 0, 0, 1)' },
    },
  },
} satisfies Config;
