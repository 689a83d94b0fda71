/** The commands of the operator's command line, as the log names them: `operator.<word>`. */
export const operatorCommands = [
  "load_starter",
  "create_admin",
  "backup",
  "restored",
  "moved",
  "check",
  "recompute_readiness",
  "run_jobs",
] as const;
export type OperatorCommand = (typeof operatorCommands)[number];
