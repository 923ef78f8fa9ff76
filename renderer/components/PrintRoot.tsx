import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { ReactNode } from 'react'
import type { Paper } from '#renderer/sheets/paper.ts'
import './PrintRoot.css'

interface PrintRootProps {
  readonly paper: Paper
  /** Called once the pages are in the document and their fonts are ready. */
  readonly onReady: () => void
  readonly children: ReactNode
}

/**
 * The pages as direct children of the body, and nothing else on paper. Only there while printing: the window's own
 * layout has fixed heights, which would cut the print after one page.
 */
export function PrintRoot({ paper, onReady, children }: PrintRootProps) {
  useEffect(() => {
    let here = true
    void document.fonts.ready.then(() => {
      if (here) onReady()
    })
    return () => {
      here = false
    }
  }, [onReady])
  const size = paper === 'a4' ? 'A4' : 'letter'
  return createPortal(
    <div className="print-root">
      <style>{`@page{size:${size};margin:0}`}</style>
      {children}
    </div>,
    document.body,
  )
}
