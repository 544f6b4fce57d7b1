/** The grounds that coloured text may stand on, as sRGB hex. app/globals.css declares the same values; a test compares them. */
export const grounds = {
  light: { page: '#f6f3ee', sunken: '#efeae3', surface: '#fffefc', raised: '#ffffff' },
  dark: { page: '#171411', sunken: '#120f0d', surface: '#1f1b18', raised: '#29241f' },
} as const;

export type Appearance = keyof typeof grounds;
