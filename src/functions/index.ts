/** Every custom function; importing one registers it. */
import './ideal-pipeline-size';
import './metric-basis';
import './metric-rows';
import './pipeline-as-of';
import './pipeline-changes';
import './pipeline-velocity';
import './stage-summary';
import './win-rate';
