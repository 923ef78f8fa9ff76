import styles from './import.module.css'

interface RowsTableProps {
  /** Header first. */
  readonly rows: readonly (readonly string[])[]
  readonly label: string
}

/** The first rows of a file as cells: how it reads. Long cells are cut by the style, whole in the tooltip. */
export function RowsTable({ rows, label }: RowsTableProps) {
  const [header = [], ...body] = rows
  return (
    <div className={styles.rows} tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {header.map((cell, at) => (
              <th key={at} scope="col" title={cell}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at} title={cell.length > 24 ? cell.slice(0, 600) : undefined}>
                  {cell.slice(0, 120)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
