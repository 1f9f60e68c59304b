import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#e7f4f3',
  '#dcefed',
  '#b8dedb',
  '#8fc3bf',
  '#5cc0ba',
  '#2f8f8b',
  '#177272',
  '#0b6363',
  '#084c4d',
  '#063a3b',
]

// Mantine paints fields and menus of the dark scheme with these shades: ours, from text to sunken.
const dark: MantineColorsTuple = [
  '#e5e8ea',
  '#bac1c7',
  '#98a2aa',
  '#77828b',
  '#3f4850',
  '#2c3237',
  '#21262a',
  '#191d20',
  '#121517',
  '#0d0f11',
]

const compact = { defaultProps: { size: 'sm' } }

/** Mantine drawn with our tokens: 14 px text, 4 px corners, one accent. */
export const mantineTheme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: 'var(--z-font)',
  fontFamilyMonospace: 'var(--z-font)',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontFamily: 'var(--z-font)', fontWeight: '600' },
  components: {
    Button: Button.extend({
      ...compact,
      // Mantine reckons the contrast against one scheme; our accent is dark in one and light in the other.
      vars: (_theme, { variant = 'filled', color }) => ({
        root: variant === 'filled' && color === undefined ? { '--button-color': 'var(--z-on-accent)' } : {},
      }),
    }),
    Select: compact,
    TextInput: compact,
    PasswordInput: compact,
    NumberInput: compact,
    Textarea: compact,
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
  },
})

const fromTokens = {
  '--mantine-color-body': 'var(--z-surface)',
  '--mantine-color-text': 'var(--z-text)',
  '--mantine-color-bright': 'var(--z-text)',
  '--mantine-color-dimmed': 'var(--z-text-faint)',
  '--mantine-color-placeholder': 'var(--z-text-faint)',
  '--mantine-color-anchor': 'var(--z-accent)',
  '--mantine-color-error': 'var(--z-late)',
  '--mantine-color-default': 'var(--z-raised)',
  '--mantine-color-default-hover': 'var(--z-hover)',
  '--mantine-color-default-color': 'var(--z-text)',
  '--mantine-color-default-border': 'var(--z-line-strong)',
  '--mantine-color-disabled': 'var(--z-sunken)',
  '--mantine-color-disabled-color': 'var(--z-text-faint)',
  '--mantine-color-disabled-border': 'var(--z-line)',
  '--mantine-primary-color-filled': 'var(--z-accent)',
  '--mantine-primary-color-filled-hover': 'var(--z-accent-strong)',
  '--mantine-primary-color-light': 'var(--z-accent-wash)',
  '--mantine-primary-color-light-color': 'var(--z-accent)',
  '--mantine-color-petrol-filled': 'var(--z-accent)',
  '--mantine-color-petrol-filled-hover': 'var(--z-accent-strong)',
  '--mantine-color-petrol-light': 'var(--z-accent-wash)',
  '--mantine-color-petrol-light-color': 'var(--z-accent)',
  '--mantine-primary-color-contrast': 'var(--z-on-accent)',
}

/** Mantine's own colour variables, pointed at the tokens of the scheme. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-font-size-xs': 'var(--z-size-small)',
    '--mantine-font-size-sm': 'var(--z-size-text)',
  },
  light: fromTokens,
  dark: fromTokens,
})
