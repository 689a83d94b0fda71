/** Why a record that has not ended needs to be looked at again (product 4.6, 4.7). */
export const reviewReasons = ["older_rule_set", "reorganisation"] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/**
 * What of a record asks for a review on a day: it was judged by another rule set than the one in force, or its
 * unit has ended. An ended record asks for nothing. Derived, never stored: it follows the day.
 */
export function reviewReasonsOn(
  record: {
    ended: boolean;
    ruleSetId: number;
    /** last day of the unit it is planned at; null = still there */
    unitEnd: string | null;
  },
  inForce: { ruleSetId: number | null; day: string },
): ReviewReason[] {
  if (record.ended) return [];
  const older = inForce.ruleSetId !== null && record.ruleSetId !== inForce.ruleSetId;
  const unitEnded = record.unitEnd !== null && record.unitEnd < inForce.day;
  return [
    ...(older ? (["older_rule_set"] as const) : []),
    ...(unitEnded ? (["reorganisation"] as const) : []),
  ];
}
