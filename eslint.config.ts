/** One style for the whole project, checked by `npm test`. */
import antfu from '@antfu/eslint-config'

export default antfu({
  vue: true,
  typescript: true,
  markdown: false,
  ignores: ['dist', 'data', 'slides.md', 'pages', 'README.md'],
  rules: {
    'no-console': 'off',
    'ts/method-signature-style': 'off',
    'style/multiline-ternary': 'off',
    'antfu/consistent-list-newline': 'off',
    'antfu/reasonable-newline': 'off',
  },
}, {
  // Programs, not modules: they are started, never imported for their effect.
  files: ['scripts/**', 'server/main.ts'],
  rules: { 'antfu/no-top-level-await': 'off' },
}, {
  // Playwright reads what a fixture needs from its first argument, which has to be a pattern.
  files: ['tests/**'],
  rules: { 'no-empty-pattern': 'off' },
})
