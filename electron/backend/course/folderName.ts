/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

const longest = 60

/**
 * A folder or file name that every system takes, made from what a person typed: "HIST 210: Print" → "HIST 210 Print".
 * `turn` above 1 is added, for the second of the same name.
 */
export function folderName(title: string, turn = 1): string {
  const cleaned = title
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
  // By letters, not code units: half an emoji is no name.
  const short = Array.from(cleaned)
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/u, '')
  const plain = short === '' ? 'Course' : short
  const safe = devices.test(plain) ? `${plain}_` : plain
  return turn === 1 ? safe : `${safe} ${turn}`
}
