/** Google's own types, so that tests call the host exactly as scripts may. */
import '../../../node_modules/@types/google-apps-script/index.d.ts';
