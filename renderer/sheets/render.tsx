import interCss from '@fontsource-variable/inter/wght.css?inline'
import serifItalicCss from '@fontsource-variable/source-serif-4/wght-italic.css?inline'
import serifCss from '@fontsource-variable/source-serif-4/wght.css?inline'
import { createInstance, type i18n } from 'i18next'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { SheetPage } from '#shared/contract/sheetViews.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { ClassSharePage } from './ClassSharePage.tsx'
import { ClassTeacherPages } from './ClassTeacherPages.tsx'
import groupCss from './groupPages.css?inline'
import { locales } from './locales.ts'
import type { SheetOptions } from './options.ts'
import pagesCss from './pages/pages.css?inline'
import type { ReadingLevel } from './pages/SkillCardPages.tsx'
import { SheetPages } from './SheetPages.tsx'
import sheetsCss from './sheets.css?inline'
import standaloneCss from './standalone.css?inline'
import { StudentPages } from './StudentPages.tsx'

function words(): i18n {
  const instance = createInstance()
  // Synchronous: all sentences are bundled, so there is nothing to wait for.
  void instance.init({
    lng: 'en',
    resources: { en: locales },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const i18n = words()
const styles = [interCss, serifCss, serifItalicCss, sheetsCss, groupCss, pagesCss, standaloneCss].join('\n')

/** A self-contained HTML document, ready to open, print or turn into PDF; nothing in it is loaded from anywhere. */
function documentOf(title: string, { paper }: SheetOptions, body: ReactElement): string {
  const size = paper === 'a4' ? 'A4' : 'letter'
  const safeTitle = title.replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign)
  const css = `${styles}\n@page{size:${size};margin:0}`
  const markup = renderToStaticMarkup(<I18nextProvider i18n={i18n}>{body}</I18nextProvider>)
  return `<!doctype html>\n<html lang="${i18n.language}"><head><meta charset="utf-8"><title>${safeTitle}</title><style>${css}</style></head><body>${markup}</body></html>\n`
}

const titleOf = (key: string, course: string): string => i18n.t(`sheets:document.${key}`, { course })

/** The student summaries as one document. Pure: the same data gives the same document. */
export function renderStudents(data: SheetData, options: SheetOptions): string {
  const title = titleOf('students', data.classSheet.course)
  return documentOf(title, options, <StudentPages data={data} options={options} />)
}

/** The class summary: the instructor's pages, or the page to share. */
export function renderClass(data: SheetData, kind: 'teacher' | 'share', options: SheetOptions): string {
  const Pages = kind === 'teacher' ? ClassTeacherPages : ClassSharePage
  const title = titleOf(kind, data.classSheet.course)
  return documentOf(title, options, <Pages sheet={data.classSheet} options={options} />)
}

/** One of the other sheets. */
export function renderPage(sheet: SheetPage, options: SheetOptions, level: ReadingLevel): string {
  const name = i18n.t(`sheetPages:name.${sheet.body.kind}`)
  const title = `${name}: ${sheet.frame.course}`
  return documentOf(title, options, <SheetPages sheet={sheet} options={options} level={level} />)
}
