import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createElement, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What every app of these four libraries loads, and nothing else. */
const store = createStore(() => ({ id: '' }))

const Floor = () => {
  const id = useStore(store, (state) => state.id)
  const { data } = useQuery({ queryKey: [id], queryFn: () => id })
  return data
}

const app = createElement(
  StrictMode,
  null,
  createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Floor)),
)
const root = document.body
if (root.hasChildNodes()) hydrateRoot(root, app)
else createRoot(root).render(app)
