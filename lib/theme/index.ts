export { type AccentVariables, accentFor, type NetworkTheme } from './accent';
export { APPEARANCE_COOKIE, type AppearanceChoice, appearanceFrom } from './appearance';
