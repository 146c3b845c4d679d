import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const source = (library: string): string => fileURLToPath(new URL(`../../libs/${library}/src/index.ts`, import.meta.url));
const modern = ['chrome123', 'firefox121', 'safari17.5'];

export default defineConfig({
  plugins: [vue(), tailwindcss()],
  // Our libraries are read as TypeScript. Not by the condition "source": other packages have one too and ship sources that don't compile here.
  resolve: { alias: { '@coterie/domain': source('domain'), '@coterie/contracts': source('contracts') } },
  // No component here is written with the Options API.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': api, '/socket.io': { target: api, ws: true } },
  },
  build: {
    target: modern,
    // light-dark() is kept as it is: lowering it doubles every colour.
    cssTarget: modern,
    // The content security policy allows neither data: scripts nor inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Our libraries only declare things: what a page doesn't use of them stays out of its download.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/]/, sideEffects: false }] } },
  },
});
