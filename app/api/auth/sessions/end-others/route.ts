import { endOthers } from '@/lib/auth/end-sessions';

export const POST = (request: Request) => endOthers(request);
