/** What stands in the form, and what is wrong with it. */
export interface CheckFormProps {
  text?: string
  publishedOn?: string
  complaint?: Complaint
  /** Whether a text to try can be offered. */
  hasExample?: boolean
}

export interface Complaint {
  field: 'text' | 'publishedOn'
  /** A sentence: what is wrong, and what to do. */
  sentence: string
}

/** The form that takes a release. It works without script; with it, files can be opened and dropped. */
export function CheckForm({ text = '', publishedOn = '', complaint, hasExample }: CheckFormProps) {
  const wrong = (field: Complaint['field']) =>
    complaint?.field === field ? ({ 'aria-invalid': 'true', 'aria-describedby': 'complaint' } as const) : {}
  return (
    <form class="check-form" method="post" action="check">
      {complaint && (
        <p class="complaint" id="complaint" role="alert">
          {complaint.sentence}
        </p>
      )}
      <div class="field-head">
        <label for="text">Text of the release</label>
        {hasExample && <a href="check?example">Try the example</a>}
      </div>
      {/* A browser drops the first line break of a text area: this one, not the release's own. */}
      <textarea id="text" name="text" rows={14} spellcheck={false} dir="auto" {...wrong('text')}>
        {`\n${text}`}
      </textarea>
      <div class="field-row">
        <div>
          <label for="published-on">
            Day of publication <span class="quiet">(optional)</span>
          </label>
          <input
            type="date"
            id="published-on"
            name="publishedOn"
            value={publishedOn}
            {...wrong('publishedOn')}
          />
          <p class="hint">Left empty, it is looked for in the text.</p>
        </div>
        <div hidden>
          <label for="file">Or open a text file</label>
          <input type="file" id="file" accept=".txt,.text,.md,.html,.htm,text/*" />
          <p class="hint">
            <output id="file-note" for="file">
              It can also be dropped on the text.
            </output>
          </p>
        </div>
      </div>
      <div class="send">
        <button class="button" type="submit">
          Check the release
        </button>
        <p class="hint">What you paste is read and forgotten: it is neither stored nor logged.</p>
      </div>
    </form>
  )
}
