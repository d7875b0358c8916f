/** What a service throws at a script, and what the host throws where it cannot go on. */

/** An error of a service; scripts see it under the name `Exception`, as Google's. */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/** A method or property that Google has and this host lacks. It also marks the run, so that no `catch` hides it. */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented';
  readonly member: string;

  constructor(member: string) {
    super(`not implemented in the local host: ${member}`);
    this.member = member;
  }
}
