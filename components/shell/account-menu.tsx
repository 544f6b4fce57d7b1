'use client';

import { Gauge, KeyRound, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useId } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import { MenuChoice } from '@/components/ui/menu-choice';
import { MenuItem } from '@/components/ui/menu-item';
import { displayName } from '@/lib/format/name';
import type { AppearanceChoice } from '@/lib/theme/appearance';
import { useAppearance } from './use-appearance';

export type AccountMenuProps = {
  /** Null for a sign-in that the network gave no member to. */
  me: { id: string; name: string | null; avatarUrl: string | null; networkRole: string | null } | null;
  /** With the name beside the picture. */
  wide?: boolean;
};

const appearances: [AppearanceChoice, string, typeof Sun][] = [
  ['light', 'Light', Sun],
  ['dark', 'Dark', Moon],
  ['system', 'As the device', Monitor],
];

/** The member: their card, where they are signed in, light or dark, the way out. */
export function AccountMenu({ me, wide = false }: AccountMenuProps) {
  const formId = useId();
  const [chosen, choose] = useAppearance();
  const name = me ? displayName(me.name) : 'Your account';
  const avatar = <Avatar id={me?.id ?? 'me'} name={me?.name} src={me?.avatarUrl} size={32} />;
  return (
    <>
      {/* A form of its own, so that leaving loads a new document: nothing of the member stays in memory. */}
      <form id={formId} method="post" action="/api/auth/sign-out" />
      <Menu
        label={`Account of ${name}`}
        words={wide}
        align={wide ? 'start' : 'end'}
        className="w-60"
        buttonClassName={
          wide
            ? 'flex min-h-12 w-full items-center gap-3 rounded-control px-2 text-left transition-colors hover:bg-hover'
            : 'grid size-10 place-items-center rounded-full'
        }
        button={
          wide ? (
            <>
              {avatar}
              <span className="min-w-0 truncate font-[560] text-ui" dir="auto">
                {name}
              </span>
            </>
          ) : (
            avatar
          )
        }
      >
        {me ? (
          <MenuItem icon={UserRound} href={`/members/${encodeURIComponent(me.id)}`}>
            Your card
          </MenuItem>
        ) : null}
        {me?.networkRole === 'HOST' ? (
          <MenuItem icon={Gauge} href="/host">
            Host dashboard
          </MenuItem>
        ) : null}
        <MenuItem icon={KeyRound} href="/settings/sessions">
          Your sessions
        </MenuItem>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu */}
        <div role="group" aria-label="Appearance" className="my-1 border-hairline border-y py-1">
          {appearances.map(([value, label, Icon]) => (
            <MenuChoice key={value} checked={chosen === value} onSelect={() => choose(value)}>
              <Icon aria-hidden="true" size={18} strokeWidth={1.75} className="opacity-80" />
              {label}
            </MenuChoice>
          ))}
        </div>
        <MenuItem icon={LogOut} form={formId}>
          Sign out
        </MenuItem>
      </Menu>
    </>
  );
}
