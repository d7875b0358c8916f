/** Every custom function; importing one registers it. */
import './ideal-pipeline-size';
import './pipeline-velocity';
import './stage-summary';
import './win-rate';
