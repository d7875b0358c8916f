/** Before tests that run what is built: builds it where it is stale. */
import { ensureBuilt } from './ensure-built.mjs';

export async function setup() {
  try {
    await ensureBuilt();
  } catch (error) {
    // Tests that do not touch dist/ can still tell something; those that do fail by themselves.
    console.error(`dist/ could not be built: ${error.message}`);
  }
}
