import { useTranslation } from 'react-i18next'
import type { BankEntry, SheetFrame } from '#shared/contract/sheetViews.ts'
import { beginsPart } from '../bookPages.ts'
import { Foot, Head, Leaf } from '../frame.tsx'
import type { SheetOptions } from '../options.ts'

function Entry({ entry }: { readonly entry: BankEntry }) {
  const { t } = useTranslation(['sheetPages', 'rubric'])
  const word = (level: number) => t(`rubric:level.${level}`)
  const levels =
    entry.from === 0 && entry.to === 4
      ? ''
      : entry.from === entry.to
        ? word(entry.from)
        : t('commentBank.levels', { from: word(entry.from), to: word(entry.to) })
  return (
    <p className="sheet-entry">
      <b className="sheet-facts">{entry.code}</b>
      <span>
        {entry.text} {levels !== '' && <span className="sheet-facts">({levels})</span>}
      </span>
    </p>
  )
}

interface BankProps {
  readonly frame: SheetFrame
  readonly options: SheetOptions
  readonly pages: readonly (readonly BankEntry[])[]
}

/** The comment bank as a booklet, each entry with a code to write by hand. */
export function CommentBankPages({ frame, options, pages }: BankProps) {
  const { t } = useTranslation('sheetPages')
  return pages.map((entries, at) => (
    <Leaf key={entries[0]?.code ?? ''} options={options} className="sheet-book">
      <Head
        frame={frame}
        title={t('name.commentBank')}
        kicker={t('commentBank.kicker', { course: frame.course })}
      />
      {at === 0 && <p className="sheet-facts">{t('commentBank.how')}</p>}
      <div>
        {entries.map((entry, place) => {
          const begins = beginsPart(entries, place)
          return (
            <div key={entry.code}>
              {begins.type && <h2 className="sheet-part">{t(`commentBank.type.${entry.type}`)}</h2>}
              {begins.about && (
                <h3>{t(`commentBank.about.${entry.about}`, { defaultValue: entry.about })}</h3>
              )}
              <Entry entry={entry} />
            </div>
          )
        })}
      </div>
      <Foot frame={frame} page={at + 1} pages={pages.length} />
    </Leaf>
  ))
}
