import { stepUp } from '@/lib/auth/step-up';

export const POST = (request: Request) => stepUp(request);
