import { settle } from '../dom/hands.ts'
import '../dom/page.tsx'
import { describe, expect, it } from 'vitest'
import { afterPaint } from '#renderer/lib/afterPaint.ts'

describe('what is done after the next frame', () => {
  it('comes after everything that was asked for in that frame', async () => {
    const order: string[] = []
    afterPaint(() => order.push('after'))
    requestAnimationFrame(() => order.push('frame'))
    order.push('now')
    await settle()
    expect(order).toEqual(['now', 'frame', 'after'])
  })

  it('is called off before the frame, and between frame and paint', async () => {
    const done: string[] = []
    const early = afterPaint(() => done.push('early'))
    early()
    const late = afterPaint(() => done.push('late'))
    requestAnimationFrame(late)
    await settle()
    expect(done).toEqual([])
  })
})
