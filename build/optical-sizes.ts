/**
 * Sets the optical size of type where a browser does not, such as WebKitGTK: there titles run a line longer. A rule that
 * sets a size in pixels sets the axis to as many, which is what a browser takes that finds it by itself; any other size is
 * left to the browser (CSS Fonts 4, font-optical-sizing). A rule that names the axis keeps its own.
 */
import type { Plugin } from 'postcss'

/** What the axis of Fraunces has. */
const least = 9
const most = 144

const property = 'font-variation-settings'

/** A part of the making of styles, for those of this project. */
export function opticalSizes(): Plugin {
  return {
    postcssPlugin: 'optical-sizes',
    Declaration: {
      'font-size': (declaration) => {
        const { parent, value, source } = declaration
        if (!parent || source?.input.file?.includes('node_modules') || value === 'inherit')
          return
        const [, pixels] = /^([\d.]+)px$/.exec(value) ?? []
        const size = pixels && `'opsz' ${Math.min(most, Math.max(least, Number(pixels)))}`
        const own = parent.nodes.find(node => node.type === 'decl' && node.prop === property)
        if (own?.type !== 'decl')
          declaration.cloneAfter({ prop: property, value: size ?? 'normal' })
        else if (size && !/'opsz'|normal/.test(own.value))
          own.value = `${size}, ${own.value}`
      },
    },
  }
}
