/**
 * ESLint rule: what a file gives others, functions and classes, says in a docstring what it is for,
 * with its shapes, units and errors. Where each part of a class says it already, as in a DTO, the
 * configuration leaves the rule off.
 */
export const documented = {
  meta: {
    type: 'suggestion',
    messages: { missing: 'Say in a docstring what {{name}} is for.' },
    schema: [],
  },
  create({ report, sourceCode }) {
    const check = (node) => {
      const { declaration } = node;
      if (!/^(Function|Class)Declaration$/.test(declaration?.type ?? '')) return;
      const first = [node, ...(declaration.decorators ?? [])].sort(
        (one, other) => one.range[0] - other.range[0],
      )[0];
      const said = sourceCode
        .getCommentsBefore(first)
        .some(({ type, value }) => type === 'Block' && value.startsWith('*'));
      if (said) return;
      const { id } = declaration;
      report({ node: id ?? node, messageId: 'missing', data: { name: id?.name ?? 'this' } });
    };
    return { ExportNamedDeclaration: check, ExportDefaultDeclaration: check };
  },
};
