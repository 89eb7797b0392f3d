import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/client';
import { PageSkeleton, TroublePage } from '../../design/page';
import { useMe } from '../kit/api';
import { Shell } from './shell';
import { SignIn } from './sign-in';

/** Lets the signed-in in, and asks the others to sign in. */
export function Gate({ children }: { children: ReactNode }) {
  const me = useMe();
  if (me.error instanceof ApiProblem && me.error.status === 401) return <SignIn />;
  if (me.data) return <Shell me={me.data}>{children}</Shell>;
  if (me.error) return <TroublePage error={me.error} retry={me.refresh} />;
  return <PageSkeleton />;
}
