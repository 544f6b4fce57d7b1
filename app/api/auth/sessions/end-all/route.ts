import { endAll } from '@/lib/auth/end-sessions';

export const POST = (request: Request) => endAll(request);
