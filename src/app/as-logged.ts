import { digestOf, type Shadow } from '../cells/shadow';
import type { TrackedFields } from '../domain/deal';
import type { Stage } from '../domain/stage';

/** Whether the tracked fields are those that the shadow was made of; what a pipeline was called before counts as its name. */
export function isAsLogged(shadow: Pick<Shadow, 'digest'>, tracked: TrackedFields, stage: Stage): boolean {
  const names = [stage.pipeline, ...stage.formerPipelines];
  const alike = names.includes(tracked.pipeline) ? names : [tracked.pipeline];
  return alike.some((pipeline) => digestOf({ ...tracked, pipeline }, stage.key) === shadow.digest);
}
