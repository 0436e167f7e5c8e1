import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact'

/** Markup of components without hooks: enough to see which words, numbers and marks they put out. */
export function markup(node: ComponentChildren): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) return node.map(markup).join('')
  if (!isValidElement(node)) return String(node)
  const { type, props } = node as VNode<{ children?: ComponentChildren }>
  if (type === Fragment) return markup(props.children)
  if (typeof type === 'function') {
    // Components here are plain functions of their props.
    const component = type as (given: object) => ComponentChildren
    return markup(component(props))
  }
  const attributes = Object.entries(props)
    .filter(([name, value]) => name !== 'children' && ['string', 'number'].includes(typeof value))
    .map(([name, value]) => ` ${name}="${String(value)}"`)
  return `<${type}${attributes.join('')}>${markup(props.children)}</${type}>`
}
