import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * What the command line says. `usage` is the command as it is written, and what it does. `--help` ends the process with it;
 * an option that there is not ends it with exit code 2 and one line about that above it.
 */
export function readArgs<Config extends ParseArgsConfig>(usage: string, config: Config) {
  if (process.argv.slice(2).some((said) => said === '--help' || said === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (fault) {
    console.error(`${explainArgs(fault)}\n${usage}`);
    process.exit(2);
  }
}

/** Node's words for an argument that it cannot place; throws on what is no such fault. */
export function explainArgs(fault: unknown): string {
  const isArgument =
    fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
  if (!isArgument) throw fault;
  return fault.message.split('. To specify')[0] ?? '';
}
