/** What a member asked for; `system` follows the device. */
export type AppearanceChoice = 'light' | 'dark' | 'system';

/** Holds an AppearanceChoice, is written by the browser (components/shell/appearance.tsx) and read by the root layout. */
export const APPEARANCE_COOKIE = 'appearance';

/** Any cookie text to a choice; what is not one is `system`. */
export function appearanceFrom(value: string | undefined): AppearanceChoice {
  return value === 'light' || value === 'dark' ? value : 'system';
}
