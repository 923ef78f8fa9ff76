/** A command-line switch of Chromium: name, and value where it takes one. */
export type Switch = readonly [name: string, value?: string]

/** Chromium features that talk to servers on their own. */
const talkativeFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'OptimizationTargetPrediction',
  'SafeBrowsing',
  'Translate',
]

/**
 * What keeps Chromium itself silent. Blocking requests of pages (session.webRequest) does not reach what the
 * browser does for itself: component updates, field trials, time queries, proxy discovery, WebRTC's UDP.
 * The resolver rule is the last fence: no name, not even localhost, resolves to an address.
 * Source: Chromium's chrome-launcher flags "chrome-flags-for-tools" and Electron's command-line switches.
 */
export const quietSwitches: readonly Switch[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-update'],
  ['disable-default-apps'],
  ['disable-domain-reliability'],
  ['disable-features', talkativeFeatures.join(',')],
  ['disable-field-trial-config'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['metrics-recording-only'],
  ['no-first-run'],
  ['no-pings'],
  ['no-proxy-server'],
]
