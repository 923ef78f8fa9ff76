import type { ReactNode } from 'react'

interface FoldingTitleProps {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  readonly children: ReactNode
}

/** The heading of a part that stays folded until it is asked for. */
export function FoldingTitle({ open, setOpen, children }: FoldingTitleProps) {
  return (
    <h2>
      <button type="button" className="plain-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {children}
      </button>
    </h2>
  )
}
