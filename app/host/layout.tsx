import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import MemberLayout, { generateMetadata as memberMetadata } from '../(member)/layout';
import { HostGate } from './host-gate';

export function generateMetadata(): Metadata {
  return memberMetadata();
}

// Stands in the same shell as the member's pages: what is drawn around a dashboard is asked as a member.
export default function HostLayout({ children }: { children: ReactNode }) {
  return (
    <MemberLayout>
      <HostGate>{children}</HostGate>
    </MemberLayout>
  );
}
