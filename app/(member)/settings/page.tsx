import { redirect } from 'next/navigation';

/** The sessions are the only settings that have a page so far. */
export default function SettingsPage() {
  redirect('/settings/sessions');
}
