import { allGroups, worthOfRule } from '../cues/all.ts'
import { levelStarts } from '../levels.ts'
import { rulesVersion } from '../rulesVersion.ts'
import { frame } from './frame.ts'
import { civilityNotes, criterionNotes, dialogueNotes, type RuleNote } from './ruleNotes.ts'

const cuesByRule = new Map(allGroups.map((group) => [group.rule, group.cues]))

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** Cues as people write them: `(a|b)` becomes a / b. */
function cueText(rule: string): string {
  const cues = cuesByRule.get(rule)
  if (cues === undefined) return 'no fixed words'
  return cues
    .map((cue) =>
      cue
        .replaceAll('|)', ')')
        .replaceAll(/\(([^)]*)\)/g, (_all, choices: string) => `(${choices.split('|').join(' / ')})`)
        .replaceAll('_', '…'),
    )
    .join(' · ')
}

function ruleRow(note: RuleNote): string {
  const { rule, looksFor, why, limits } = note
  return `| \`${rule}\` | ${cell(looksFor)} | ${worthOfRule(rule)} | ${cell(why)} | ${cell(limits)} |`
}

function ruleTable(notes: readonly RuleNote[]): string {
  const head = '| rule | looks for | worth | why | limits |\n|---|---|---|---|---|'
  return `${head}\n${notes.map(ruleRow).join('\n')}`
}

function cueList(notes: readonly RuleNote[]): string {
  return notes
    .filter((note) => cuesByRule.has(note.rule))
    .map((note) => `- \`${note.rule}\`: ${cueText(note.rule)}`)
    .join('\n')
}

function levelTable(): string {
  const rows = Object.entries(levelStarts).map(
    ([criterion, starts]) => `| ${criterion} | ${starts.join(' | ')} |`,
  )
  return `| criterion | Starting | Growing | Solid | Strong |\n|---|---|---|---|---|\n${rows.join('\n')}`
}

/**
 * The method as a readable document, made from the tables the scorer itself uses, so that the two cannot part.
 * `figures` is the section with measured figures, as the bench prints it.
 */
export function methodDocument(figures: string): string {
  return frame({
    version: rulesVersion,
    levels: levelTable(),
    criteria: ruleTable(criterionNotes),
    dialogue: ruleTable(dialogueNotes),
    civility: ruleTable(civilityNotes),
    cues: cueList([...criterionNotes, ...dialogueNotes, ...civilityNotes]),
    figures,
  })
}
