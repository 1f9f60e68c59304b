import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Only for looking at the parts of the screens; no part of the product: `vite tests/unit/window/gallery`.
export default defineConfig({ plugins: [react()], server: { port: 5190, strictPort: true } })
