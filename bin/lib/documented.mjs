/**
 * ESLint rule: what a file gives others, functions and classes, says in a docstring what it is for,
 * with its shapes, units and errors. One docstring may head a block of arrow functions that stand
 * without a blank line between them. Where each part says it already, as in a DTO or, for arrows, in
 * a list of problems with their words (`{ arrows: false }`), the configuration leaves the rule off.
 */
export const documented = {
  meta: {
    type: 'suggestion',
    messages: { missing: 'Say in a docstring what {{name}} is for.' },
    schema: [{ type: 'object', properties: { arrows: { type: 'boolean' } } }],
  },
  create({ report, sourceCode, options: [{ arrows = true } = {}] }) {
    const check = (node) => {
      const given = arrows ? (definition(node) ?? arrow(node)) : definition(node);
      if (!given || isDocumented(node)) return;
      const { id } = given;
      report({ node: id ?? node, messageId: 'missing', data: { name: id?.name ?? 'this' } });
    };
    const isDocumented = (node) => {
      const first = [node, ...(node.declaration.decorators ?? [])].sort(
        (one, other) => one.range[0] - other.range[0],
      )[0];
      const said = sourceCode
        .getCommentsBefore(first)
        .some(({ type, value }) => type === 'Block' && value.startsWith('*'));
      return said || (arrow(node) !== null && continuesBlock(node));
    };
    const continuesBlock = (node) => {
      const { body } = node.parent;
      const before = body[body.indexOf(node) - 1];
      const stands = before && arrow(before) && before.loc.end.line === node.loc.start.line - 1;
      return Boolean(stands) && isDocumented(before);
    };
    return { ExportNamedDeclaration: check, ExportDefaultDeclaration: check };
  },
};

function definition({ declaration }) {
  return /^(Function|Class)Declaration$/.test(declaration?.type ?? '') ? declaration : null;
}

function arrow({ declaration }) {
  if (declaration?.type !== 'VariableDeclaration') return null;
  return (
    declaration.declarations.find(({ init }) =>
      /^(ArrowFunction|Function)Expression$/.test(init?.type ?? ''),
    ) ?? null
  );
}
