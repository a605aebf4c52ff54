/** What a command may touch of the world. Lines are written without their line break. */
export interface CommandIo {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: (line: string) => void | Promise<void>;
  stderr: (line: string) => void;
}

/** A command of `kb`: its arguments after its name; answers the exit code. */
export type Command = (args: string[], io: CommandIo) => Promise<number>;
