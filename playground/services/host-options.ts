/** What a host is made of, and how its functions and gestures are asked for. */
import type { SheetDocument } from './engine/document';
import type { AuthMode, RunPlan } from './execution';
import type { Project } from './project';
import type { OpenRealm } from './realm';
import type { Screen } from './screen';
import type { Switches } from './switches';

export interface LocalHostOptions<S extends Screen = Screen> {
  readonly project: Project;
  readonly document: SheetDocument;
  readonly openRealm: OpenRealm;
  readonly screen: S;
  /** The first one owns the spreadsheet and is at the keyboard where nobody is named. */
  readonly users?: readonly string[];
  /** Given, the clock stands there, and only sleeping scripts and `advance` move it. */
  readonly now?: Date | number | string;
  readonly switches?: Partial<Switches>;
  readonly userLocale?: string;
  /** Add-ons have tighter trigger limits, and their menu bears this name. */
  readonly addOn?: { readonly name: string };
  readonly seed?: number;
  /** Shortens the time limits of runs, so that a test of them need not wait. */
  readonly timeScale?: number;
  readonly menusChanged?: () => void;
}

export interface CallOptions extends RunPlan {
  readonly user?: string;
  readonly authMode?: AuthMode;
  readonly hasUi?: boolean;
}

/** Whose hand it is, and the plan of the onEdit run that follows. */
export interface GestureOptions extends RunPlan {
  readonly user?: string;
}

/** A run that has not begun, for `interleave`. */
export interface Start {
  readonly functionName: string;
  readonly args?: readonly unknown[];
  readonly options?: CallOptions;
  /** Whether it is a call by google.script.run. */
  readonly isRpc?: boolean;
}
