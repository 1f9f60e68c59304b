// The window of setup (`Zimmet.exe --setup`): a page of its own, which loads nothing of the program's screens. IT's terminal speaks Turkish, and so does it.
import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '../theme/tokens.css'
import '../theme/base.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { mantineTheme, mantineVariables } from '#renderer/theme/mantine-theme.ts'
import { SetupPage } from './SetupPage.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('setup.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} defaultColorScheme="auto">
      <SetupPage />
    </MantineProvider>
  </StrictMode>,
)
