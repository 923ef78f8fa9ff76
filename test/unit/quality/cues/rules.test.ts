import { describe, expect, it } from 'vitest'
import { allCues, allGroups, bearsOnLevel, cueWords, worthOfRule } from '#shared/quality/cues/all.ts'
import { findCues } from '#shared/quality/cues/match.ts'
import { structuralWorth } from '#shared/quality/cues/structural.ts'
import { wordsOf } from '#shared/quality/text/words.ts'
import quality from '#resources/locales/en/quality.json' with { type: 'json' }

function rulesIn(text: string): readonly string[] {
  return findCues(allCues, wordsOf(text)).map((cue) => cue.rule)
}

const examples: readonly (readonly [rule: string, text: string])[] = [
  ['point.states-view', 'I would argue that the toll was unfair.'],
  ['point.gives-reason', 'The willows died because the stream ran dry.'],
  ['point.gives-reason', 'The stream ran dry, which means that the willows died.'],
  ['point.draws-distinction', 'There is a difference between wages and wealth.'],
  ['point.weighs-sides', 'On the other hand, the mill paid every week.'],
  ['support.course-source', 'The second chapter gives the wage of a spinner.'],
  ['support.course-source', 'According to Reyes, the toll doubled.'],
  ['support.course-source', 'Studies have shown a fall in birds.'],
  ['support.example', 'Take the case of salt; for instance, the coast.'],
  ['support.lived-experience', 'My grandmother wove cloth at home.'],
  ['support.lived-experience', 'When I worked on the ferry we saw it.'],
  ['engage.refers-to-peer', 'Your point about rent is new to me.'],
  ['engage.refers-to-peer', 'Building on Ana, I would add silt.'],
  ['engage.agrees', 'I agree with the part on rent.'],
  ['engage.challenges', "I'm not convinced by the figures."],
  ['inquire.second-order', 'Under what conditions would they leave?'],
  ['inquire.tests-case', 'What if the wall were lower?'],
  ['inquire.wonders', 'I wonder whether the records survive.'],
  ['inquire.names-limit', 'The catch is that the records burned.'],
  ['transform.connects', 'This connects to the lecture on salt.'],
  ['transform.applies', 'We could use this in the harbour.'],
  ['transform.changed-mind', 'I used to think that prices rule.'],
  ['transform.synthesises', 'Taken together, both point to debt.'],
  ['civility.insult', 'Only an idiot would say so.'],
  ['civility.dismissal', 'Give me a break.'],
  ['civility.talks-down', 'Maybe you should read it again.'],
  ['civility.heated', 'That is ridiculous.'],
  ['civility.regard', 'Thanks for the figures.'],
  ['conversational.agrees', 'That makes sense.'],
  ['conversational.joins-in', 'Yeah'],
  ['conversational.shares-life', 'My neighbour said so as well.'],
  ['conversational.feels', 'I am so glad.'],
  ['conversational.thanks', 'Thank you!'],
  ['inquiry.wonders', 'I would like to know who paid.'],
  ['inquiry.proposes', 'It could be that the toll fell.'],
  ['debate.doubts', 'Doesn’t the toll fall on fishers?'],
  ['inquiry.offers', 'Perhaps nobody had asked them.'],
  ['inquiry.tests', 'We could compare the two registers.'],
  ['debate.disagrees', 'I disagree.'],
  ['debate.turns', 'But the toll rose.'],
  ['debate.shows-gap', 'Your argument assumes that they could leave.'],
  ['debate.asks-grounds', 'How do you know?'],
  ['instruction.directs', 'Remember the second step.'],
  ['instruction.advises', 'You should start with the table.'],
  ['instruction.explains', 'There is a name for this.'],
]

describe('rules', () => {
  it.each(examples)('%s is found in "%s"', (rule, text) => {
    expect(rulesIn(text)).toContain(rule)
  })

  it('has an example here for every rule that looks for words', () => {
    const shown = new Set(examples.map(([rule]) => rule))
    expect(allGroups.map((group) => group.rule).filter((rule) => !shown.has(rule))).toEqual([])
  })

  it.each([
    'The racist laws of that time kept families apart.',
    'It sucks the water out; the lies of the land differ.',
    'Birds feed at low tide and rest at high tide.',
    'She be working nights and he done told everybody.',
  ])('sees no insult in "%s"', (text) => {
    expect(rulesIn(text).filter((rule) => /civility\.(?:insult|dismissal|talks-down)/.test(rule))).toEqual([])
  })

  it('has one group of cues a rule, and no empty cue', () => {
    const rules = allGroups.map((group) => group.rule)
    expect(new Set(rules).size).toBe(rules.length)
    expect([...cueWords].filter((word) => word.trim() === '')).toEqual([])
  })

  it('separates what bears on a level from what names strategies and notes', () => {
    expect(bearsOnLevel('support.example')).toBe(true)
    expect(bearsOnLevel('debate.turns')).toBe(false)
    expect(bearsOnLevel('civility.insult')).toBe(false)
  })

  it('says nothing is worth more than full credit', () => {
    for (const { rule } of allGroups) expect(worthOfRule(rule)).toBeLessThanOrEqual(1)
    expect(worthOfRule('no.such-rule')).toBe(0)
  })

  it('gives agreement less than reference, and reference less than challenge with content', () => {
    expect(worthOfRule('engage.agrees')).toBeLessThan(worthOfRule('engage.challenges'))
    expect(worthOfRule('support.citation')).toBeLessThanOrEqual(0.5)
  })

  it('has a sentence in words for every rule', () => {
    const unsaid = [...allGroups.map((group) => group.rule), ...structuralWorth.keys()]
      .filter((rule) => rule !== 'civility.heated')
      .filter((rule) => {
        const [criterion = '', name = ''] = rule.split('.')
        const texts = Object.entries(quality.reason).find(([key]) => key === criterion)?.[1] ?? {}
        return !Object.keys(texts).includes(name)
      })
    expect(unsaid).toEqual([])
  })
})
