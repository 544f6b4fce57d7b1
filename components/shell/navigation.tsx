import { Bookmark, Gauge, House } from 'lucide-react';
import { AccountMenu, type AccountMenuProps } from './account-menu';
import { Brand } from './brand';
import { NavLink } from './nav-link';
import { SpaceList, type SpaceListProps } from './space-list';

type NavigationProps = {
  brand: { id: string; title: string; subtitle: string | null; avatarUrl: string | null };
  account: AccountMenuProps;
  spaces: SpaceListProps;
};

/** The column on the left of a desk: the network, the ways through it, the member at its foot. */
export function Navigation({ brand, account, spaces }: NavigationProps) {
  return (
    <div className="sticky top-0 hidden h-dvh w-[15.5rem] shrink-0 flex-col md:flex">
      <header className="px-3 pt-5 pb-3">
        <Brand {...brand} />
      </header>
      <nav aria-label="Main" className="min-h-0 grow overflow-y-auto px-3 pb-4 [scrollbar-width:thin]">
        <ul className="mb-3">
          <li>
            <NavLink href="/feed">
              <House aria-hidden="true" size={18} strokeWidth={1.75} className="mx-[3px] shrink-0" />
              Home
            </NavLink>
          </li>
          <li>
            <NavLink href="/saved">
              <Bookmark aria-hidden="true" size={18} strokeWidth={1.75} className="mx-[3px] shrink-0" />
              Saved
            </NavLink>
          </li>
          {account.me?.networkRole === 'HOST' ? (
            <li>
              <NavLink href="/host">
                <Gauge aria-hidden="true" size={18} strokeWidth={1.75} className="mx-[3px] shrink-0" />
                Host dashboard
              </NavLink>
            </li>
          ) : null}
        </ul>
        <SpaceList {...spaces} />
      </nav>
      <section aria-label="Account" className="border-hairline border-t px-3 py-2">
        <AccountMenu {...account} wide />
      </section>
    </div>
  );
}
