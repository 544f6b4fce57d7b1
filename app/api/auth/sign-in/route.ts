import { signIn, tooManySignIns } from '@/lib/auth/sign-in';
import { allowSignIn } from '@/lib/gateway';

export const POST = (request: Request) => (allowSignIn(request).allowed ? signIn(request) : tooManySignIns(request));
