import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Menu,
  mergeThemeOverrides,
  Modal,
  Notification,
  Paper,
  Tooltip,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core'

/** Around the accent of theme.css; what shows comes from the variables there. */
const accent: MantineColorsTuple = [
  '#eef7f6',
  '#dcedeb',
  '#b9dbd8',
  '#92c7c2',
  '#74bfb8',
  '#4f9f99',
  '#2f8580',
  '#1f6f6b',
  '#185a57',
  '#114543',
]

const sizes = { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.9375rem', xl: '1.0625rem' }

/** Text on the accent is white on the dark teal and dark on the light one: theme.css knows which. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--accent-ink)' } : colors
}

const base = createTheme({
  variantColorResolver,
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: { accent },
  fontFamily: 'var(--sans)',
  fontSizes: sizes,
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.55' },
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '14px' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Badge: Badge.extend({
      defaultProps: { variant: 'default', tt: 'none', fw: 500, radius: 'xl', flex: 'none' },
    }),
    Button: Button.extend({ defaultProps: { size: 'compact-sm', fw: 600 } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 'md' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, withArrow: false, multiline: true, maw: 280 },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'md', transitionProps: { duration: 120 } },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'sm', transitionProps: { duration: 120 } } }),
    Paper: Paper.extend({ defaultProps: { radius: 'md' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
  },
})

/** Quiet: one accent, hairlines, no shadows inside the window, 13 px sans. `close` names the × of dialogs. */
export function themeWith(close: string): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': close }
  const transitionProps = { duration: 120 }
  return mergeThemeOverrides(base, {
    components: {
      Modal: Modal.extend({
        defaultProps: { centered: true, radius: 'md', transitionProps, closeButtonProps },
      }),
      Drawer: Drawer.extend({ defaultProps: { transitionProps, closeButtonProps } }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
    },
  })
}
