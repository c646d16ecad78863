import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './explorer.css'
import { GraphiQL } from 'graphiql'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askTheGraph } from './fetcher'
import { READY_QUERIES } from './ready-queries'

const container = document.getElementById('explorer')
if (container) {
  createRoot(container).render(
    <StrictMode>
      <GraphiQL fetcher={askTheGraph} defaultTabs={READY_QUERIES} defaultEditorToolsVisibility={false}>
        <GraphiQL.Logo>
          <a className="home" href="../">
            Safe Harbor
          </a>
        </GraphiQL.Logo>
      </GraphiQL>
    </StrictMode>,
  )
}
