import { leaveHostMode } from '@/lib/auth/step-up';

export const POST = (request: Request) => leaveHostMode(request);
