import { describe, expect, it } from 'vitest'
import { leaveOut } from '#shared/canvas/leaveOut.ts'
import { postId } from '#shared/model/ids.ts'
import { readText } from './fixtures.ts'

const content = readText(
  'who,text\nAna,First words\nAna,Second words\nSpammer,Best casino\nBen,Also words\n',
  'x.csv',
  { mapping: { author: 0, text: 1 } },
)
const idOf = (text: string) => content.posts.find((post) => post.text === text)?.id ?? postId('')
const names = (left: Pick<typeof content, 'people'>) => left.people.map(({ name }) => name)

describe('leaving posts out', () => {
  it('takes out whoever wrote nothing else and stands nowhere else', () => {
    const left = leaveOut(content, new Set([idOf('Best casino')]))
    expect(left.posts.map(({ text }) => text)).toEqual(['First words', 'Second words', 'Also words'])
    expect(names(left)).toEqual(['Ana', 'Ben'])
  })

  it('keeps somebody who wrote something else', () => {
    expect(names(leaveOut(content, new Set([idOf('First words')])))).toEqual(['Ana', 'Spammer', 'Ben'])
  })

  it('keeps somebody of the roster who then has no post at all', () => {
    const rostered = {
      ...content,
      people: content.people.map((person) => ({ ...person, onRoster: true })),
    }
    expect(names(leaveOut(rostered, new Set([idOf('Best casino')])))).toEqual(['Ana', 'Spammer', 'Ben'])
  })

  it('of none changes nothing', () => {
    expect(leaveOut(content, new Set())).toBe(content)
    expect(leaveOut(content, new Set([postId('elsewhere')]))).toBe(content)
  })
})
