/** Whether the keyboard has a Command key: only the labels of keys depend on it. */
export function isMac(): boolean {
  return /\bMac/.test(navigator.userAgent)
}
