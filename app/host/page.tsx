import { redirect } from 'next/navigation';

/** The members are the only dashboard so far. */
export default function HostPage() {
  redirect('/host/members');
}
