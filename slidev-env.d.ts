/** What Slidev's build puts in place, said to the type checker, since its client's sources are checked with ours. */
/// <reference types="@slidev/types/client" />
/// <reference path="./node_modules/@slidev/client/shim-vue.d.ts" />

declare const __DEV__: boolean
declare const __SLIDEV_HASH_ROUTE__: boolean
declare const __SLIDEV_MEMORY_ROUTE__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
declare const __SLIDEV_FEATURE_EDITOR__: boolean
declare const __SLIDEV_FEATURE_RECORD__: boolean
declare const __SLIDEV_FEATURE_PRESENTER__: boolean
declare const __SLIDEV_FEATURE_PRINT__: boolean
declare const __SLIDEV_FEATURE_BROWSER_EXPORTER__: boolean
declare const __SLIDEV_FEATURE_WAKE_LOCK__: boolean
declare const __SLIDEV_FEATURE_PWA__: boolean

/** Comes without types, and only Slidev's own export uses it. */
declare module 'file-saver'

interface ImportMetaEnv {
  /** Given by build/pages.ts to the deck that stands on its own. */
  readonly VITE_PUBLISHED?: '1'
  /** Given by scripts/export.ts: the name of the recording to print. */
  readonly VITE_REPLAY?: string
}
