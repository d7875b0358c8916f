/** What is wrong with the pipeline as a whole: told in rows without a deal. */
import { bloat } from '../../metrics/bloat';
import { inflow } from '../../metrics/inflow';
import { lossSource } from '../../metrics/loss-source';
import type { PipelineView } from './pipeline-view';

export interface PipelineRule {
  readonly problem: string;
  /** What was found, once for each row; none where nothing is wrong. */
  find(view: PipelineView): readonly string[];
  readonly fix: string;
}

/** How long new stages are given before anything is said of how they are used. */
const SETTLED_DAYS = 45;
const MOST = 1 / 2;

/** The gravest first. */
export const ALARM_RULES: readonly PipelineRule[] = [
  {
    problem: 'bloated',
    find: ({ stages, journeys, asOf }) => {
      const { added, isBloated } = bloat(stages, journeys(), asOf);
      return isBloated ? [`${added} new in the last 30 days, and none advanced`] : [];
    },
    fix: 'work on what is there before you add more; close what will not buy',
  },
  {
    problem: 'inflow falling',
    find: ({ journeys, asOf, floor }) => {
      const began = journeys()
        .map((journey) => journey.began)
        .filter((day) => day !== null);
      const { recent, before, isFalling } = inflow(began, asOf, floor);
      return isFalling ? [`${recent} new in the last 30 days, ${before} in the 180 days before`] : [];
    },
    fix: 'find new deals now: those that are won soon will be missing',
  },
  {
    problem: 'mostly silent',
    find: ({ openDeals, isSilent, floor }) => {
      const open = openDeals().length;
      const silent = openDeals().filter(isSilent).length;
      return open >= floor && silent > open * MOST ? [`${silent} of ${open} open deals are silent`] : [];
    },
    fix: 'look at where these deals come from, and close those that do not answer',
  },
];

export const REVIEW_RULES: readonly PipelineRule[] = [
  {
    problem: 'losses leave from here',
    find: (view) => {
      const source = isSettled(view) ? lossSource(view.stages, view.journeys()) : null;
      if (source === null || source.ofLosses < view.floor) return [];
      const stage = view.stages[source.stage]?.name ?? '';
      return [`${source.losses} of ${source.ofLosses} losses leave from ${stage}`];
    },
    fix: 'read their close reasons, and check what a deal needs to enter that stage',
  },
  {
    problem: 'stage unused',
    find: (view) => {
      if (!isSettled(view)) return [];
      const used = new Set(view.journeys().flatMap(({ visits }) => visits.map(({ stage }) => view.stages[stage])));
      const unused = openStages(view).filter((stage) => !used.has(stage));
      return unused.map(({ name }) => `no deal was ever in ${name}`);
    },
    fix: 'use the stage, or take it out of Stages',
  },
];

function openStages({ stages, pipelines }: PipelineView) {
  return stages.filter(({ kind, pipeline }) => kind === 'open' && pipelines.includes(pipeline));
}

function isSettled({ asOf, stagesChanged }: PipelineView): boolean {
  const changed = stagesChanged();
  return changed !== null && asOf - changed >= SETTLED_DAYS;
}
