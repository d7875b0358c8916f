/**
 * References that Univer's functions make from others (`OFFSET`, the cells that `MAP` and its like hand to a LAMBDA) do not
 * see what has spilled in the same calculation; Google's do.
 */
import { BaseFunction, type BaseReferenceObject, type BaseValueObject } from '@univerjs/engine-formula';

/** A method of Univer's that types keep private; a test pins what it does. */
interface Internals {
  _setReferenceDefault(
    reference: BaseReferenceObject,
    made: BaseReferenceObject,
  ): BaseReferenceObject | BaseValueObject;
}

const functions = BaseFunction.prototype as unknown as Internals;
const withoutSpills = functions._setReferenceDefault;

functions._setReferenceDefault = function (reference, made) {
  made.setArrayFormulaRange(reference.getArrayFormulaRange());
  made.setRuntimeArrayFormulaCellData(reference.getRuntimeArrayFormulaCellData());
  made.setRuntimeArrayFormulaRange(reference.getRuntimeArrayFormulaRange());
  made.setRuntimeFeatureCellData(reference.getRuntimeFeatureCellData());
  return withoutSpills.call(this, reference, made);
};
