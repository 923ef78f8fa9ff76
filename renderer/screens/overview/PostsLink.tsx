import type { ReactNode } from 'react'
import { useCourseId } from '#renderer/lib/course.ts'
import { courseRoute, formatRoute } from '#renderer/lib/route.ts'

interface PostsLinkProps {
  /** Which posts, as the reading screen's query. */
  readonly query: Readonly<Record<string, string | number | null>>
  readonly children: ReactNode
  /** For numbers, which say nothing alone. */
  readonly label?: string
}

/** A number or name that opens the posts behind it. */
export function PostsLink({ query, children, label }: PostsLinkProps) {
  const course = useCourseId()
  return (
    <a
      className="plain-link numbers"
      href={formatRoute(courseRoute(course, 'read', query))}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </a>
  )
}
