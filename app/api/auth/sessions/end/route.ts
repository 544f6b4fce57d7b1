import { endOne } from '@/lib/auth/end-sessions';

export const POST = (request: Request) => endOne(request);
