import { inParallel } from '../load/crowd';
import { StaffDesk } from '../load/staff-desk';

const WIDTH = 8;

/** Opens a desk for each name, none of them an administrator's. */
export async function openDesks(
  url: string,
  databaseUrl: string,
  names: string[],
): Promise<StaffDesk[]> {
  const desks: StaffDesk[] = [];
  await inParallel(names.entries(), WIDTH, async ([index, name]) => {
    desks[index] = await StaffDesk.open(url, databaseUrl, { name, isAdmin: false });
  });
  return desks;
}

/** Ends desks again. */
export async function closeDesks(desks: StaffDesk[]): Promise<void> {
  await inParallel(desks, WIDTH, (desk) => desk.close());
}
