/** How one's own courses ended, and the certificates for them. */
export const results = {
  title: "Result",
  notClosed: "The result is announced when the course’s record is closed.",
  because: "{said}: {why}",
  with: "{said}, {band}",
  attempt: "{attempt}: {mark}",
  field: {
    outcome: "Result",
    attended: "Periods attended",
    marks: "Marks by attempt",
    decision: "Recognised by",
  },
  voided:
    "This result was voided by document no. {number} of {date} and no longer counts. Ask those who keep the course if you need to know more.",
  certificates: "Certificates issued",
  noCertificates: "No certificate has been issued for a course of the portal yet.",
  received: "Handed over on {date}",
  revoked: "By document no. {number} of {date}",
};
