import { AccountMenu, type AccountMenuProps } from './account-menu';
import { Brand } from './brand';

type TopBarProps = { brand: { id: string; title: string; avatarUrl: string | null }; account: AccountMenuProps };

/** A phone's slim bar: where one is, and who. */
export function TopBar({ brand, account }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 border-hairline border-b bg-[color-mix(in_oklab,var(--page)_82%,transparent)] pt-[env(safe-area-inset-top)] backdrop-blur-xl md:hidden">
      <div className="flex h-13 items-center justify-between gap-4 px-3">
        <Brand {...brand} subtitle={null} small />
        <AccountMenu {...account} />
      </div>
    </header>
  );
}
