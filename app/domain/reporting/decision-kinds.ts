/** Decisions that stand beside what is computed, as inspectors look for them. */
export const decisionKinds = ["waiver", "override"] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export const decisionStates = ["standing", "revoked"] as const;
export type DecisionState = (typeof decisionStates)[number];
