import { createContext } from 'react'

/** The element of the top bar into which screens put their own title and buttons. */
export const BarContext = createContext<HTMLElement | null>(null)
