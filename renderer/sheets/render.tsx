import interCss from '@fontsource-variable/inter/wght.css?inline'
import serifItalicCss from '@fontsource-variable/source-serif-4/wght-italic.css?inline'
import serifCss from '@fontsource-variable/source-serif-4/wght.css?inline'
import { createInstance, type i18n } from 'i18next'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { SheetData } from '#shared/contract/views.ts'
import { locales } from './locales.ts'
import { ClassSharePage, ClassTeacherPages } from './ClassPages.tsx'
import type { Paper } from './fit.ts'
import sheetsCss from './sheets.css?inline'
import standaloneCss from './standalone.css?inline'
import { StudentPage } from './StudentPage.tsx'

/** How sheets are printed. */
export interface SheetOptions {
  readonly paper: Paper
  readonly coded: boolean
}

/** Self-contained HTML documents, ready to open, print or turn into PDF; nothing in them is loaded from anywhere. */
export interface RenderedSheets {
  readonly students: string
  readonly teacher: string
  readonly share: string
}

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

function page(title: string, paper: Paper, i18n: i18n, body: ReactElement): string {
  const size = paper === 'a4' ? 'A4' : 'letter'
  const safeTitle = title.replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign)
  const css = [
    interCss,
    serifCss,
    serifItalicCss,
    sheetsCss,
    standaloneCss,
    `@page{size:${size};margin:0}`,
  ].join('\n')
  const markup = renderToStaticMarkup(<I18nextProvider i18n={i18n}>{body}</I18nextProvider>)
  return `<!doctype html>\n<html lang="${i18n.language}"><head><meta charset="utf-8"><title>${safeTitle}</title><style>${css}</style></head><body>${markup}</body></html>\n`
}

/** Renders all sheets of a course. Pure: the same data gives the same documents. */
export function renderSheets(data: SheetData, { paper, coded }: SheetOptions): RenderedSheets {
  const i18n = words()
  const { course } = data.classSheet
  const title = (key: string) => i18n.t(`sheets:document.${key}`, { course })
  const students = data.students.map((sheet) => (
    <StudentPage key={sheet.personId} sheet={sheet} paper={paper} coded={coded} />
  ))
  return {
    students: page(title('students'), paper, i18n, <>{students}</>),
    teacher: page(title('teacher'), paper, i18n, <ClassTeacherPages sheet={data.classSheet} paper={paper} />),
    share: page(title('share'), paper, i18n, <ClassSharePage sheet={data.classSheet} paper={paper} />),
  }
}
