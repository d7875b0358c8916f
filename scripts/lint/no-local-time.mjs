/**
 * A JavaScript Date in Apps Script answers in the script's time zone, which is not the spreadsheet's. So the getters,
 * setters, constructors and texts that depend on it are refused; `getTime`, `new Date(milliseconds)` and UTC are not.
 */
import ts from 'typescript';

const LOCAL_METHOD =
  /^((get|set)(Date|Day|Month|Year|FullYear|Hours|Minutes|Seconds)|getTimezoneOffset|toDateString|toTimeString|toLocale(Date|Time)String)$/;

export const noLocalTime = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      method: '{{name}} answers in the script’s time zone; use src/cells/zone or CalendarDate.',
      parts: 'new Date(year, month, …) counts in the script’s time zone; use calendarDate.',
      text: 'new Date(text) reads UTC or the script’s time zone, depending on the text; use parseIsoDate.',
      parse: 'Date.parse reads UTC or the script’s time zone, depending on the text; use parseIsoDate.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;

    function isText(node) {
      const type = services.getTypeAtLocation(node);
      const parts = type.isUnion() ? type.types : [type];
      return parts.some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0);
    }

    return {
      MemberExpression(node) {
        const { property, object } = node;
        if (node.computed) return;
        if (object.name === 'Date' && property.name === 'parse') context.report({ node, messageId: 'parse' });
        if (LOCAL_METHOD.test(property.name))
          context.report({ node, messageId: 'method', data: { name: property.name } });
      },
      'NewExpression[callee.name="Date"]'(node) {
        const [first, second] = node.arguments;
        if (second) context.report({ node, messageId: 'parts' });
        else if (first && isText(first)) context.report({ node, messageId: 'text' });
      },
    };
  },
};
