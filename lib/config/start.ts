import 'server-only';
import { ConfigError, config } from './index';

/** Reads the configuration as the server starts: a wrong one ends the start with the whole list, not with a first request. */
export function checkConfigOrExit(): void {
  try {
    config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
