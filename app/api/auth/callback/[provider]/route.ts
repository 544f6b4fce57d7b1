import { callback } from '@/lib/auth/callback';

/** `mighty` for members, `mighty-host` for the step up; any other id finds no sign-in of its own, and so starts none. */
export async function GET(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  return await callback(request, (await params).provider);
}
