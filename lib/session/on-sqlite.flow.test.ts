import { processesContract } from './testing/processes.contract';
import { racesContract } from './testing/races.contract';

const aFile = async () => ({ env: {}, stop: async () => {} });
processesContract('SQLite', aFile);
racesContract('SQLite', aFile);
