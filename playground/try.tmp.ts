import { createHost } from './services/host';
import { projectFrom } from './services/project';
const host = await createHost({ project: projectFrom({ 'a.gs': `function F(x) { return x; }
      function f() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setFormula('=F(5)');
        SpreadsheetApp.flush();
        return sheet.getRange('A1').getValue();
      }` }) });
console.log(host.call('f').value); await host.settle(); console.log(host.values('A1'), host.document.errorAt('0', 0, 0));
const h2 = await createHost({ project: projectFrom({ 'a.gs': `function F(x) { return x*2; }`}) });
h2.edit('A1', '=F(5)'); await h2.settle(); console.log(h2.values('A1'));
