import '#ui/styles/main.css'
import { start } from '#app/start.tsx'

start()
