import { signOut } from '@/lib/auth/sign-out';

export const POST = (request: Request) => signOut(request);
