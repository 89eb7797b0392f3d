import { createTheme, MantineProvider } from '@mantine/core';
import { useTheme } from '../design/theme';
import '../staff/mantine.css';
import '../staff/staff.css';
import { SignIn } from '../staff/shell/sign-in';

const THEME = createTheme({});

/** The sign-in of the staff side, for judges who come to their desk's address. */
export default function Door() {
  const [theme] = useTheme();
  return (
    <MantineProvider theme={THEME} forceColorScheme={theme}>
      <SignIn />
    </MantineProvider>
  );
}
