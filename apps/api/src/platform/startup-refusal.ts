/** The console can't start, for a reason its operator can mend. The message is one plain sentence; no stack is shown. */
export class StartupRefusal extends Error {
  override readonly name = 'StartupRefusal';
}
