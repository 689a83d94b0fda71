/** Papers of other bodies, recorded by hand, and what was recorded in error. */
export const evidence = {
  record: {
    act: "Record a certificate",
    title: "Record a certificate: {name}",
    lead: "Diplomas and certificates that other bodies issued. Certificates of courses held in the portal are entered when the record of their course is closed.",
    effect:
      "How far standards are met is worked out again at once. What was recorded cannot be deleted; what was recorded in error is voided, with a reason.",
    submit: "Record it",
    done: "The certificate of {name} is recorded.",
  },
  void: {
    column: "Act",
    act: "Void",
    actOf: "Void: {text}",
    title: "Void: {text}",
    lead: "Only for what was recorded in error. It stays on record with the reason, and counts on no day.",
    submit: "Void this statement",
    done: "Voided: {text}.",
    voided: "Voided on {date}",
    already: "This statement was voided on {date}: {reason}",
  },
  choose: "Choose",
  levelOption: "{dimension}: {level}",
  kind: {
    level: "A level",
    certificate: "A certificate of a programme",
    duty: "A recurring duty that was done",
  },
  grade: {
    certificate_on_record: "Its number and date are on a list of the issuing body",
    document_verified: "The original document was checked",
    self_declared: "Declared by the person (does not count as met)",
  },
  field: {
    kind: "What it is",
    level: "Level",
    programmeId: "Programme",
    text: "Name of the diploma or certificate",
    certificate: "Number",
    issuer: "Issuing body",
    issuedOn: "Date of issue",
    endedOn: "Completed on",
    validTo: "Valid to the end of",
    grade: "How it was verified",
    source: "Basis of the record",
    reason: "Why it is voided",
  },
  help: {
    level: "Choose one where a level is recorded",
    programmeId: "Choose one for a certificate of a programme or a recurring duty",
    text: "As the paper says, such as “Bằng tốt nghiệp cao cấp lý luận chính trị”",
    certificate:
      "Needed for a certificate of a programme, and for what is on a list of the issuing body",
    endedOn: "Leave empty where that was the date of issue. Write dd/mm/yyyy",
    validTo:
      "Leave empty where the paper names none: then the programme’s rule counts. Write dd/mm/yyyy",
    source: "Which paper was seen, where, and who brought it; or number and date of the list",
    reason: "Say what is wrong with it",
  },
  refusal: {
    unknown_programme: "That programme is no longer in the catalogue. Choose again.",
    number_missing: "The number is missing. Write the number on the paper.",
    issued_in_future: "The date of issue is still to come. Check the date on the paper.",
    issued_before_birth:
      "That day is before the birth date on record. Check the paper and the record.",
    ended_after_issue: "It was completed after the date of issue. Check both dates.",
    ends_before_issue: "It ends before the date of issue. Check both dates.",
    own_register:
      "Number {number} belongs to the register of {issuer} ({kind}, {year}), which is kept in the portal. Such a certificate is entered by closing the record of its course, not by hand.",
    already_recorded:
      "This certificate is on record already. Look at the person’s levels and certificates; if it is another one, check its number.",
    not_by_hand:
      "A list or a closed course says this. Correct it in that list or in the record of that course.",
    already_voided:
      "This was voided already, for another reason. See the history on the person’s page.",
    replaced: "A later list states this certificate anew. Correct it by that list.",
  },
};
