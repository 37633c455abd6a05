// Made by `npm run api:client` from /api/openapi.json. Not edited by hand.

export interface paths {
  '/api/v1/audit/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Consultations, newest change first */
    get: operations['auditListCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One consultation: where it is and on whose desk */
    get: operations['auditGetCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/cases/{caseId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every event of one consultation, in order */
    get: operations['auditGetCaseHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['auditChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts by stage, district and theme */
    get: operations['auditGetOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A consultation: who sits in it, what was found and said, what is missing */
    get: operations['deliberationGetConsultation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/composition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say which seats the table has */
    post: operations['deliberationSetComposition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/conclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Conclude the consultation */
    post: operations['deliberationConcludeConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/convened-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Convene a session: not without research of this round */
    post: operations['deliberationConveneSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The online discussion of a case, round by round, with its common ground */
    get: operations['deliberationGetDiscussion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the voting when its time has come */
    post: operations['deliberationCloseVoting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion/opening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open the online discussion of a case */
    post: operations['deliberationOpenDiscussion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Statements with their tallies, in the order they were made */
    get: operations['deliberationListStatements'];
    put?: never;
    /** Submit a statement */
    post: operations['deliberationSubmitStatement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion/statements-on-behalf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write down a statement for somebody who said it by word of mouth */
    post: operations['deliberationRecordStatement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion/statements/{statementId}/moderation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept or refuse a statement, with the reason */
    post: operations['deliberationModerateStatement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/discussion/votes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agree with, disagree with or pass on a statement */
    post: operations['deliberationCastVote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/findings/{findingId}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm a finding, as a second person */
    post: operations['deliberationConfirmFinding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/investigations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Assign an investigation */
    post: operations['deliberationAssignInvestigation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/abandonment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Abandon an investigation, with the reason */
    post: operations['deliberationAbandonInvestigation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Complete an investigation with its report */
    post: operations['deliberationCompleteInvestigation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record a finding */
    post: operations['deliberationRecordFinding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/minutes/{sessionId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft the minutes of a session for this case */
    post: operations['deliberationDraftMinutes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/minutes/{sessionId}/objections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Object to the draft of the minutes */
    post: operations['deliberationObjectToMinutes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/minutes/{sessionId}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish the minutes */
    post: operations['deliberationPublishMinutes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Table a paper with its proposals */
    post: operations['deliberationTablePaper'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Settle the participants: composition and groups meet the rule */
    post: operations['deliberationSettleParticipants'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/pencilled-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pencil in a session, convening nobody yet */
    post: operations['deliberationPencilSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/recommendations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a recommendation */
    post: operations['deliberationMakeRecommendation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/recommendations/{recommendationId}/amendment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Amend a recommendation, with the reason */
    post: operations['deliberationAmendRecommendation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/recommendations/{recommendationId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a recommendation, with the reason */
    post: operations['deliberationWithdrawRecommendation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/referrals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refer a question up to a body over the room */
    post: operations['deliberationReferUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/referrals/{referralId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a question that was referred to your body */
    post: operations['deliberationAnswerReferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reopen a concluded consultation in its next round */
    post: operations['deliberationReopenConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Resume a suspended consultation */
    post: operations['deliberationResumeConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept the seat that was offered to you */
    post: operations['deliberationAcceptSeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/acceptance-on-behalf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that somebody accepted by word of mouth */
    post: operations['deliberationRecordSeatAcceptance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/departure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Leave your own seat, with the reason */
    post: operations['deliberationLeaveSeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/offer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Offer a seat to a person */
    post: operations['deliberationOfferSeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline the seat that was offered to you */
    post: operations['deliberationDeclineSeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/refusal-on-behalf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that somebody declined by word of mouth */
    post: operations['deliberationRecordSeatRefusal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/vacation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Vacate a seat, with the reason */
    post: operations['deliberationVacateSeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Suspend a consultation, with the reason */
    post: operations['deliberationSuspendConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/termination': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Terminate a consultation, with the reason */
    post: operations['deliberationTerminateConsultation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/consultations/{caseId}/unheard-groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say why a stakeholder group was not heard */
    post: operations['deliberationExplainGroupNotHeard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/my-seats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Seats that are offered to you or that you hold */
    get: operations['deliberationListMySeats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/rooms/{roomId}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sessions of a room, by the time they start */
    get: operations['deliberationListSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Schedule a session in a room; its agenda is filled by those who convene it */
    post: operations['deliberationScheduleSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A session: agenda, roll, who spoke */
    get: operations['deliberationGetSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/agenda/{caseId}/adjournment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adjourn a case of the agenda */
    post: operations['deliberationAdjournItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/agenda/{caseId}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a case off the agenda, with the reason */
    post: operations['deliberationRemoveAgendaItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/check-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check a participant in from the roll */
    post: operations['deliberationCheckIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a session */
    post: operations['deliberationCloseSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/failure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a session could not be held */
    post: operations['deliberationFailSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/my-check-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check yourself in */
    post: operations['deliberationCheckMyselfIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/opening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a session: every case on the agenda has its quorum */
    post: operations['deliberationOpenSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deliberation/sessions/{sessionId}/speeches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record who spoke, for how long, and the gist */
    post: operations['deliberationRecordSpeech'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One evaluation: answers, assessment, scores item by item, warnings */
    get: operations['evaluationGetEvaluation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/assessment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand in an independent assessment */
    post: operations['evaluationAssessCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/assessment/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer the assessment */
    post: operations['evaluationAnswerAssessment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the evaluation */
    post: operations['evaluationCloseEvaluation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say how it turned out */
    post: operations['evaluationRateCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/satisfaction/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the asking and count the answers */
    post: operations['evaluationCloseSatisfaction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/satisfaction/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask those who took part or raised it */
    post: operations['evaluationInviteSatisfaction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Compute the scores of an edition */
    post: operations['evaluationComputeScores'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/scores/contest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contest published scores */
    post: operations['evaluationContestScore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/scores/contest/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide about contested scores */
    post: operations['evaluationDecideContest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/scores/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish the scores of an edition */
    post: operations['evaluationPublishScores'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/evaluations/{caseId}/third-party': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call in a third party */
    post: operations['evaluationAssignThirdParty'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published scores */
    get: operations['evaluationListScores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evaluation/warnings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Warnings that stand */
    get: operations['evaluationListWarnings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Concerns: your own, those of a place, or those to triage */
    get: operations['intakeListConcerns'];
    put?: never;
    /** Raise a concern */
    post: operations['intakeRaiseConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A concern */
    get: operations['intakeGetConcern'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/amendments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a concern better */
    post: operations['intakeAmendConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/appeal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Appeal against the declining */
    post: operations['intakeAppealConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/appeal-decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide an appeal */
    post: operations['intakeDecideConcernAppeal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/declining': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline a concern, with reasons */
    post: operations['intakeDeclineConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/endorsement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that you have the same concern */
    post: operations['intakeEndorseConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/endorsement-withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take your endorsement back */
    post: operations['intakeWithdrawEndorsement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/handing-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand a concern on to the channel it belongs to */
    post: operations['intakeHandConcernOn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/concerns/{concernId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a concern */
    post: operations['intakeWithdrawConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take over many jurisdictions, organisations, people, roles and rooms at once
     * @description Each item succeeds or fails by itself. Repeating an item under its key does nothing twice, in whichever batch.
     */
    post: operations['intakeImportItems'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/jurisdictions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jurisdictions, level by level */
    get: operations['intakeListJurisdictions'];
    put?: never;
    /** Register a jurisdiction */
    post: operations['intakeRegisterJurisdiction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/jurisdictions/{jurisdictionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A jurisdiction, with what lies above it and the rules that apply */
    get: operations['intakeGetJurisdiction'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/jurisdictions/{jurisdictionId}/code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a jurisdiction the code of another edition */
    post: operations['intakeRecodeJurisdiction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/jurisdictions/{jurisdictionId}/parent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a jurisdiction under another parent */
    post: operations['intakeMoveJurisdiction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/jurisdictions/{jurisdictionId}/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set the rules of a jurisdiction from a day on */
    post: operations['intakeSetRules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who you are, as your token says */
    get: operations['intakeGetMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/organisations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Organisations of a place */
    get: operations['intakeListOrganisations'];
    put?: never;
    /** Register an organisation */
    post: operations['intakeRegisterOrganisation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/organisations/{organisationId}/name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rename an organisation */
    post: operations['intakeRenameOrganisation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register another person */
    post: operations['intakeRegisterPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people/{personId}/contact-preference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say how one wants to be told */
    post: operations['intakeSetContactPreference'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people/{personId}/forgetting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Forget a person: their words become unreadable for ever */
    post: operations['intakeForgetPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people/{personId}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grant a role to a person */
    post: operations['intakeGrantRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people/{personId}/revocations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke a role */
    post: operations['intakeRevokeRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people/{personId}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that somebody has seen who a person is */
    post: operations['intakeVerifyPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/people/self': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register yourself as a resident */
    post: operations['intakeSignUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/room-coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far rooms cover each district */
    get: operations['intakeGetRoomCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Rooms, by place, kind and state */
    get: operations['intakeListRooms'];
    put?: never;
    /** Establish a room */
    post: operations['intakeEstablishRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A room */
    get: operations['intakeGetRoom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/activation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let the room begin its work */
    post: operations['intakeActivateRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the room */
    post: operations['intakeCloseRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/confirmation-withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a confirmation */
    post: operations['intakeWithdrawRoomRequirement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm one of the four requirements */
    post: operations['intakeConfirmRoomRequirement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/convenor-reliefs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Relieve a convenor */
    post: operations['intakeRelieveConvenor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/convenors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Appoint a convenor */
    post: operations['intakeAppointConvenor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/coordinator-reliefs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Relieve a coordinator */
    post: operations['intakeRelieveCoordinator'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/coordinators': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Appoint a coordinator */
    post: operations['intakeAppointCoordinator'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/member-unpairings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Unpair a member */
    post: operations['intakeUnpairMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pair a CPPCC member with the room */
    post: operations['intakePairMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let the room go on */
    post: operations['intakeResumeRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/succession': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name the room that takes over */
    post: operations['intakeSucceedRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/rooms/{roomId}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Suspend the room */
    post: operations['intakeSuspendRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in as a person in one of their roles
     * @description Only obtains a signed token. For development and demonstration; refused in production.
     */
    post: operations['intakeSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/sign-in/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who can sign in here, and in which roles
     * @description For development and demonstration; refused in production.
     */
    get: operations['intakeListSignInPeople'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Topics, from the first draft to the end of the case */
    get: operations['intakeListTopics'];
    put?: never;
    /** Draft a topic from one of the three channels */
    post: operations['intakeDraftTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A topic */
    get: operations['intakeGetTopic'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve a topic */
    post: operations['intakeApproveTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/concern-removals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let go of a concern */
    post: operations['intakeRemoveConcernFromTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/concerns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gather one more concern */
    post: operations['intakeAddConcernToTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/raising': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Raise a topic to the room one level up */
    post: operations['intakeRaiseTopicOneLevel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/ratification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ratify what was approved as urgent */
    post: operations['intakeRatifyTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/ratification-refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse to ratify */
    post: operations['intakeRefuseRatification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reject a topic */
    post: operations['intakeRejectTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Return a topic, saying what to change */
    post: operations['intakeReturnTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/revision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revise a topic */
    post: operations['intakeReviseTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/screening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Screen a topic by every criterion */
    post: operations['intakeScreenTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit a topic to a Party organisation */
    post: operations['intakeSubmitTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/visibility': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change who may know of the case */
    post: operations['intakeChangeVisibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/intake/topics/{topicId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a topic that nobody else stands behind */
    post: operations['intakeWithdrawTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/desks/organisations/{organisationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for a body or a unit, until when */
    get: operations['outcomesGetDeskOfOrganisation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/desks/rooms/{roomId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for a room */
    get: operations['outcomesGetDeskOfRoom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/desks/verification/{jurisdictionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Completions that wait to be verified */
    get: operations['outcomesGetVerificationDesk'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One outcome: report, decisions, responsibilities, results */
    get: operations['outcomesGetOutcome'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the outcome */
    post: operations['outcomesCloseOutcome'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/conversions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what the outcome became besides */
    post: operations['outcomesConvertOutcome'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/media-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Link a report in the media */
    post: operations['outcomesLinkMediaReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/recommendations/{recommendationId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide a recommendation */
    post: operations['outcomesDecideRecommendation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/report/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Receive the outcome report */
    post: operations['outcomesReceiveOutcomeReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/report/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the outcome report back */
    post: operations['outcomesReturnOutcomeReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/report/revision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revise the outcome report */
    post: operations['outcomesReviseOutcomeReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/report/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit the outcome report to the Party committee */
    post: operations['outcomesSubmitOutcomeReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give out a responsibility */
    post: operations['outcomesAssignResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept a responsibility */
    post: operations['outcomesAcceptResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report a responsibility complete */
    post: operations['outcomesCompleteResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a responsibility, with the reason */
    post: operations['outcomesEndResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for an extension */
    post: operations['outcomesRequestExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension/grant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grant an extension */
    post: operations['outcomesGrantExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse an extension */
    post: operations['outcomesRefuseExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/handover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand a responsibility over to another unit */
    post: operations['outcomesHandOverResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/lasting-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check whether it lasts */
    post: operations['outcomesCheckLasting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report progress */
    post: operations['outcomesReportProgress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse a responsibility */
    post: operations['outcomesRefuseResponsibility'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/sending-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a completion back */
    post: operations['outcomesSendBackCompletion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/urging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Urge the unit */
    post: operations['outcomesUrgeUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verify a completion */
    post: operations['outcomesVerifyCompletion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/outcomes/{caseId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish the results */
    post: operations['outcomesPublishResults'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/recommendations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What consultations recommend, and what was decided */
    get: operations['outcomesListRecommendations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/responsibilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who does what by when */
    get: operations['outcomesListResponsibilities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/outcomes/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was done */
    get: operations['outcomesListResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keys of this partner */
    get: operations['partnersListApiKeys'];
    put?: never;
    /**
     * Make a key for Open311 software
     * @description Shown once.
     */
    post: operations['partnersMakeApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/api-keys/{keyId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke a key */
    post: operations['partnersRevokeApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/inbound/concerns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of a concern that this partner sent
     * @description `open` or `closed`, with the last event about it. `refused` where nothing was taken over under this id and its sender was told so by `concern.refused`, which `last` holds: correct it and send it again under the same id. What was taken over stays as it is, whatever else was refused under its id.
     */
    get: operations['partnersGetInboundConcern'];
    put?: never;
    /**
     * Pass a concern on from another system
     * @description The id answered is the id of the concern. Sent again under its externalId nothing happens twice; other content under it is refused. What becomes of it comes as events `concern.…`, by webhook, feed or topic, to the sender alone. Words are masked before they are kept.
     */
    post: operations['partnersReceiveConcern'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Subscriptions of this partner */
    get: operations['partnersListSubscriptions'];
    put?: never;
    /** Subscribe to public events by webhook */
    post: operations['partnersOpenSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One subscription and how it does */
    get: operations['partnersGetSubscription'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change what a subscription wants, or where it goes */
    post: operations['partnersChangeSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a subscription */
    post: operations['partnersCloseSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sent, newest first, with every try */
    get: operations['partnersListDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/disabling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop sending for the time being; the queue is kept */
    post: operations['partnersDisableSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/enabling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send again, from where it stopped
     * @description Also ends the rest of an endpoint that failed again and again: what waits is sent at once.
     */
    post: operations['partnersEnableSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send again what was published since an instant */
    post: operations['partnersReplaySubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get a new secret; the old one stays valid for 24 hours */
    post: operations['partnersRotateSubscriptionSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/partners/subscriptions/{subscriptionId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a sample now and say what came of it
     * @description The example of the type, signed as every message. It is not published, has the sequence 0, is not tried again and stands in no delivery log. An endpoint that takes it rests no longer.
     */
    post: operations['partnersTestSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/open311/v2/discovery.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** GeoReport v2: where what is */
    get: operations['partnersOpen311Discovery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/open311/v2/requests.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** GeoReport v2: requests of this key */
    get: operations['partnersOpen311ListRequests'];
    put?: never;
    /** GeoReport v2: send in what somebody raised */
    post: operations['partnersOpen311PostRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/open311/v2/requests/{serviceRequestId}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** GeoReport v2: one request of this key */
    get: operations['partnersOpen311GetRequest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/open311/v2/services.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** GeoReport v2: what may be asked for */
    get: operations['partnersOpen311Services'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/open311/v2/services/{serviceCode}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** GeoReport v2: attributes of one service */
    get: operations['partnersOpen311ServiceDefinition'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/v1/asyncapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The contract as AsyncAPI 3.0 */
    get: operations['partnersGetAsyncApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Public events in order, as a batch of CloudEvents
     * @description Go on with the sequence of the last event, or with the header Next-After, which also moves where nothing was wanted. `wait` holds the answer back until there is something. With a token of a partner also what is for that partner alone.
     */
    get: operations['partnersListPublicEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/v1/events/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Public events as they are published: server-sent events
     * @description The id of each is its sequence; a browser that comes back sends it as Last-Event-ID and misses nothing.
     */
    get: operations['partnersStreamPublicEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/v1/schemas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every type of public event, with its meaning and an example */
    get: operations['partnersListPublicTypes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/public/v1/schemas/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** JSON Schema of one type and version */
    get: operations['partnersGetPublicSchema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  publicEvent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One public event, posted to the address of a subscription */
    post: operations['receivePublicEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AbandonInvestigation: {
      reason: string;
    };
    AdjournItem: {
      reason: string;
      /** Format: date */
      until?: string;
    };
    AgendaItemView: {
      /** Format: uuid */
      caseId: string;
      itemNo: number;
      reason: string | null;
      /** @enum {string} */
      status: 'on_the_agenda' | 'removed' | 'adjourned';
      title: string;
      until: string | null;
    };
    AmendConcern: {
      attachments?: components['schemas']['Evidence'][];
      reason: string;
      text?: string;
      /** @enum {string} */
      theme?: 'reform' | 'livelihood' | 'governance';
      title?: string;
    };
    AmendRecommendation: {
      /** @default [] */
      grounds: {
        id: string;
        /** @enum {string} */
        kind: 'statement' | 'finding' | 'speech' | 'paper' | 'law' | 'other';
      }[];
      reason: string;
      text: string;
      /** Format: uuid */
      toBodyId?: string;
    };
    AnswerReferral: {
      answer: string;
    };
    ApiKeyList: {
      items: {
        /** Format: uuid */
        id: string;
        madeAt: string;
        name: string;
        revoked: boolean;
      }[];
      next: string | null;
    };
    ApiKeyMade: {
      /** Format: uuid */
      id: string;
      key: string;
    };
    ApiKeyRevoked: {
      /** Format: uuid */
      id: string;
    };
    AppealConcern: {
      reason: string;
    };
    AppointConvenor: {
      /** @enum {string} */
      kind: 'first' | 'executive';
      /** Format: uuid */
      personId: string;
      relieving?: string;
    };
    AppointCoordinator: {
      /** Format: uuid */
      personId: string;
    };
    ApproveTopic: {
      basis: components['schemas']['Basis'];
      stakeholderGroups: [components['schemas']['StakeholderGroup'], ...components['schemas']['StakeholderGroup'][]];
      visibility: components['schemas']['Visibility'];
    };
    Assessment: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      items: [
        {
          code: string;
          note?: string;
          points: number;
        },
        ...{
          code: string;
          note?: string;
          points: number;
        }[],
      ];
      text: string;
    };
    AssessmentAnswer: {
      text: string;
    };
    AssignInvestigation: {
      /** Format: date */
      dueOn: string;
      /** Format: uuid */
      leadPersonId: string;
      plan: string;
      /** @default [] */
      team: string[];
    };
    Basis:
      | {
          /** Format: date */
          decidedOn: string;
          documentNumber: string;
          itemNo?: number;
          /** @enum {string} */
          kind: 'meeting';
          meetingId?: string;
        }
      | {
          /** Format: date */
          decidedOn?: string;
          /** @enum {string} */
          kind: 'annual_plan';
          planId: string;
          planItemNo: number;
        }
      | {
          /** Format: date */
          decidedOn?: string;
          /** Format: uuid */
          delegatedBy: string;
          documentNumber?: string;
          /** @enum {string} */
          kind: 'delegated';
        }
      | {
          /** @enum {string} */
          kind: 'urgent';
          /** Format: date */
          ratifyBy: string;
          why: string;
        };
    CaseDetail: {
      approvingBodyId: string | null;
      approvingBodyName: string | null;
      asOf: string;
      changedAt: string;
      channel: string | null;
      concernIds: string[];
      conclusion: string | null;
      countyName: string | null;
      desk: components['schemas']['Desk'];
      /** Format: uuid */
      id: string;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      openedAt: string;
      partnerRoomIds: string[];
      question: string;
      recommendations: {
        decision: string | null;
        /** Format: uuid */
        id: string;
        text: string;
      }[];
      responsibilities: {
        dueOn: string;
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        leadUnitId: string;
        leadUnitName: string | null;
        status: string;
      }[];
      roomId: string | null;
      roomName: string | null;
      round: number;
      scores: {
        edition: string;
        process: string;
        result: string;
      } | null;
      sessionsHeld: number;
      simulated: boolean;
      stage: string;
      status: string;
      theme: string | null;
      title: string;
      visibility: string;
      visits: {
        enteredAt: string;
        leftAt: string | null;
        round: number;
        stage: string;
      }[];
      warnings: string[];
    };
    CaseList: {
      items: components['schemas']['CaseSummary'][];
      next: string | null;
    };
    CaseRating: {
      benefited: boolean;
      comment?: string;
      improved: boolean;
      solved: boolean;
    };
    CaseSummary: {
      changedAt: string;
      channel: string | null;
      conclusion: string | null;
      countyName: string | null;
      desk: components['schemas']['Desk'];
      /** Format: uuid */
      id: string;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      openedAt: string;
      roomId: string | null;
      roomName: string | null;
      round: number;
      simulated: boolean;
      stage: string;
      status: string;
      theme: string | null;
      title: string;
      visibility: string;
      warnings: string[];
    };
    CastVote: {
      /** @enum {string} */
      choice: 'agree' | 'disagree' | 'pass';
      /** Format: uuid */
      statementId: string;
    };
    ChangeSubscription: {
      /** @default [] */
      jurisdictionIds: string[];
      name: string;
      /** @default [] */
      themes: ('reform' | 'livelihood' | 'governance')[];
      /** @default [] */
      types: string[];
      url: string;
    };
    ChangeVisibility: {
      basis: components['schemas']['Basis'];
      visibility: components['schemas']['Visibility'];
    };
    CheckIn: {
      /** Format: uuid */
      caseId: string;
      /**
       * @default roll_call
       * @enum {string}
       */
      how: 'roll_call' | 'online' | 'written' | 'code';
      /** Format: uuid */
      participantId: string;
    };
    CheckMyselfIn: {
      /** Format: uuid */
      caseId: string;
      /**
       * @default code
       * @enum {string}
       */
      how: 'code' | 'online' | 'written';
    };
    CloseRoom: {
      reason: string;
    };
    CloudEvent: {
      data: unknown;
      /** @enum {string} */
      datacontenttype: 'application/json';
      dataschema: string;
      /** Format: uuid */
      id: string;
      partitionkey: string;
      sequence: string;
      source: string;
      /** @enum {string} */
      specversion: '1.0';
      subject: string;
      time: string;
      type: string;
    };
    CommandAccepted: {
      id: string;
      position: string;
      revision: number;
    };
    CompleteInvestigation: {
      facts: string;
      options: string;
      policyBasis: string;
      problems: string;
      suggestions: string;
    };
    Completion: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      text: string;
    };
    CompletionReturn: {
      /** @enum {string} */
      capacity: 'supervisor' | 'participant' | 'member';
      reasons: string;
    };
    ComputedScores: {
      atPosition: string;
      /** Format: date */
      computedOn: string;
      digest: string;
      edition: string;
      facts: number;
      formula: string;
      process: components['schemas']['Score'];
      publishedOn: string | null;
      result: components['schemas']['Score'];
      rules: {
        enteredTimeToleranceDays: number;
        version: string;
      };
    };
    ConcernDetail: {
      answers:
        | {
            /** Format: date-time */
            at: string;
            channel: string;
            /** Format: uuid */
            topicId: string;
            what: string;
          }[]
        | null;
      appeal: ('none' | 'open' | 'dismissed') | null;
      attachments: components['schemas']['Evidence'][];
      /** Format: date-time */
      changedAt: string;
      ending: {
        [key: string]: unknown;
      } | null;
      endorsements: number;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      jurisdictionId: string;
      jurisdictionName: string | null;
      mine: boolean;
      place: string | null;
      /** Format: date-time */
      raisedAt: string;
      roomId: string | null;
      /** @enum {string} */
      route:
        | 'web'
        | 'app'
        | 'wechat'
        | 'weibo'
        | 'grid'
        | 'hotline_12345'
        | 'command_centre'
        | 'phone'
        | 'visit'
        | 'paper'
        | 'kiosk'
        | 'media'
        | 'resident_assembly'
        | 'analysis';
      smallButKey: boolean;
      /** @enum {string} */
      standing: 'waiting' | 'handed_on' | 'withdrawn' | 'declined';
      text: string;
      theme: ('reform' | 'livelihood' | 'governance') | null;
      title: string;
      topicIds: string[];
    };
    ConcernEntry: {
      appeal: ('none' | 'open' | 'dismissed') | null;
      /** Format: date-time */
      changedAt: string;
      endorsements: number;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      jurisdictionId: string;
      jurisdictionName: string | null;
      mine: boolean;
      /** Format: date-time */
      raisedAt: string;
      roomId: string | null;
      /** @enum {string} */
      route:
        | 'web'
        | 'app'
        | 'wechat'
        | 'weibo'
        | 'grid'
        | 'hotline_12345'
        | 'command_centre'
        | 'phone'
        | 'visit'
        | 'paper'
        | 'kiosk'
        | 'media'
        | 'resident_assembly'
        | 'analysis';
      smallButKey: boolean;
      /** @enum {string} */
      standing: 'waiting' | 'handed_on' | 'withdrawn' | 'declined';
      theme: ('reform' | 'livelihood' | 'governance') | null;
      title: string;
      topicIds: string[];
    };
    Concerns: {
      items: components['schemas']['ConcernEntry'][];
      next: string | null;
    };
    ConcludeAgreement: {
      /** @enum {string} */
      kind: 'agreement';
    };
    ConcludeConsultation:
      | components['schemas']['ConcludeAgreement']
      | components['schemas']['ConcludePartialAgreement']
      | components['schemas']['ConcludeNoAgreement']
      | components['schemas']['ConcludeOnTheSpot']
      | components['schemas']['ConcludePact'];
    ConcludeNoAgreement: {
      differences: string;
      /** @enum {string} */
      kind: 'no_agreement';
    };
    ConcludeOnTheSpot: {
      /** @enum {string} */
      kind: 'settled_on_the_spot';
      settlement: components['schemas']['Settlement'];
    };
    ConcludePact: {
      differences?: string;
      /** @enum {string} */
      kind: 'self_governed_pact';
      pact: components['schemas']['SelfGovernedPact'];
    };
    ConcludePartialAgreement: {
      differences: string;
      /** @enum {string} */
      kind: 'partial';
    };
    ConfirmRoomRequirement: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      /** @enum {string} */
      requirement: 'place' | 'sign' | 'rules' | 'process';
    };
    ConsultationDetail: {
      /** Format: date-time */
      changedAt: string;
      compositionWhy: string | null;
      conclusions: {
        /** Format: date-time */
        at: string;
        differences: string | null;
        /** @enum {string} */
        kind: 'agreement' | 'partial' | 'no_agreement' | 'settled_on_the_spot' | 'self_governed_pact';
        pact: {
          /** Format: date */
          agreedOn: string;
          evidence: components['schemas']['Evidence'][];
          terms: string;
          title: string;
        } | null;
        recommendationIds: string[];
        round: number;
        settlement: {
          doneByUnitId: string | null;
          evidence: components['schemas']['Evidence'][];
          what: string;
        } | null;
      }[];
      groups: {
        code: string;
        name: string;
        why: string;
      }[];
      groupsHeard: {
        group: string;
        notHeardBecause: string | null;
        round: number;
        sessionId: string | null;
        where: ('session' | 'online' | 'visit') | null;
      }[];
      /** Format: uuid */
      id: string;
      investigations: components['schemas']['InvestigationView'][];
      minutes: components['schemas']['MinutesView'][];
      missing: {
        consult: components['schemas']['MissingItem'][];
        participants: components['schemas']['MissingItem'][];
        research: components['schemas']['MissingItem'][];
      };
      /** Format: date-time */
      openedAt: string;
      papers: {
        evidence: components['schemas']['Evidence'][];
        /** Format: uuid */
        paperId: string;
        proposals: {
          /** Format: uuid */
          proposalId: string;
          text: string;
        }[];
        sessionId: string | null;
        title: string;
      }[];
      partnerRoomIds: string[];
      question: string;
      recommendations: {
        grounds: {
          id: string;
          kind: string;
        }[];
        /** Format: uuid */
        recommendationId: string;
        round: number;
        text: string;
        toBodyId: string | null;
        withdrawn: string | null;
      }[];
      referrals: {
        answer: string | null;
        question: string;
        /** Format: uuid */
        referralId: string;
        /** Format: date */
        replyBy: string;
        /** Format: uuid */
        toBodyId: string;
      }[];
      reopenings: {
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        backTo: 'research' | 'consult' | 'report';
        ground: string;
        reason: string;
        round: number;
      }[];
      /** Format: uuid */
      roomId: string;
      round: number;
      rules: {
        minimumResidentShare: number;
        minimumSeats: number;
        noticeDays: number;
        quorumShare: number;
        undecidedAfterDays: number;
        version: string;
      };
      seats: components['schemas']['SeatView'][];
      sessions: {
        /** @enum {string} */
        form: 'meeting' | 'online' | 'hybrid' | 'on_site' | 'written';
        itemNo: number;
        /** Format: date */
        noticeGivenOn: string;
        quorum: number;
        round: number;
        /** Format: uuid */
        sessionId: string;
        /** Format: date-time */
        startsAt: string;
        status: ('scheduled' | 'open' | 'closed' | 'failed') | null;
      }[];
      settled: boolean;
      settledAs: {
        found: number;
        group: string | null;
        required: number;
        rule: string;
      }[];
      stage: ('participants' | 'research' | 'consult') | null;
      /** @enum {string} */
      status: 'under_way' | 'suspended' | 'concluded' | 'terminated';
      stops: {
        /** Format: date-time */
        at: string;
        reason: string;
        /** @enum {string} */
        what: 'suspended' | 'resumed' | 'terminated';
      }[];
      /** @enum {string} */
      theme: 'reform' | 'livelihood' | 'governance';
      title: string;
      /** @enum {string} */
      visibility: 'public' | 'participants' | 'internal';
    };
    ContestDecision: {
      reason: string;
      upheld: boolean;
    };
    ConveneSession: {
      formReason?: string;
      /** Format: uuid */
      sessionId: string;
    };
    Conversion: {
      /** @enum {string} */
      kind: 'proposal' | 'public_opinion_report' | 'policy' | 'project';
      note?: string;
      reference: string;
    };
    DecideConcernAppeal: {
      reason: string;
      upheld: boolean;
    };
    DeclineConcern: {
      reason: string;
      reasonCode: string;
    };
    DeclineSeat: {
      reason?: string;
    };
    Delivery: {
      attempts: {
        at: string;
        error: string | null;
        ms: number;
        status: number | null;
      }[];
      dueAt: string | null;
      /** Format: uuid */
      eventId: string;
      publishedAt: string;
      sequence: string;
      /** @enum {string} */
      status: 'pending' | 'delivered' | 'given_up';
      subject: string;
      type: string;
    };
    DeliveryList: {
      items: components['schemas']['Delivery'][];
      next: string | null;
    };
    Desk: {
      id: string | null;
      kind: string;
      name: string | null;
      task: string;
      until: string | null;
    };
    DeskList: {
      items: components['schemas']['DeskRow'][];
      next: string | null;
    };
    DeskRow: {
      /** Format: uuid */
      caseId: string;
      itemId: string | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      overdue: boolean;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      task: string;
      title: string;
      until: string | null;
    };
    DiscussionView: {
      rounds: {
        closed: boolean;
        /** Format: date-time */
        closesAt: string;
        commonGround: {
          atPosition: string;
          digest: string;
          groups: {
            group?: string;
            groupId: number;
            size: number;
          }[];
          parameters: {
            method: string;
            seed?: string;
            version: string;
          };
          ranking: {
            common: boolean;
            consensus: string;
            /** Format: uuid */
            statementId: string;
            votes: number;
          }[];
        } | null;
        round: number;
      }[];
    };
    DistrictCoverage: {
      activeRooms: number;
      code: string;
      /** Format: uuid */
      jurisdictionId: string;
      /** @enum {string} */
      level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
      name: string;
      sectorRooms: number;
      townshipRooms: number;
      townships: number;
      townshipsWithRoom: number;
      villageRooms: number;
      villages: number;
      villagesWithRoom: number;
      workUnitRooms: number;
    };
    DraftMinutes: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      text: string;
    };
    DraftTopic: {
      background: string;
      /** @enum {string} */
      channel: 'party_government' | 'resident' | 'member';
      /** @default [] */
      concernIds: string[];
      /** @default [] */
      partnerRoomIds: string[];
      question: string;
      /** Format: uuid */
      recommendedBy?: string;
      /** Format: uuid */
      roomId: string;
      setBy?: {
        basis: components['schemas']['Basis'];
        /** Format: uuid */
        organisationId: string;
      };
      smallButKey?: boolean;
      /** @enum {string} */
      theme: 'reform' | 'livelihood' | 'governance';
      title: string;
    };
    EstablishRoom: {
      /** Format: uuid */
      approvingBodyId: string;
      /** Format: uuid */
      homeJurisdictionId: string;
      /** @default [] */
      hostedBy: string[];
      /** @enum {string} */
      kind: 'township' | 'village' | 'sector' | 'work_unit';
      name: string;
      pilot?: boolean;
      sector?: string;
      /** @default [] */
      servesJurisdictionIds: string[];
      /** Format: date */
      targetDate?: string;
      workUnit?: string;
    };
    EvaluationDetail: {
      assessment: {
        answer: string | null;
        assessedOn: string | null;
        /** Format: uuid */
        evaluatorId: string;
        evaluatorName: string | null;
        items: {
          code: string;
          note?: string;
          points: number;
        }[];
        text: string | null;
        why: string;
      } | null;
      /** Format: uuid */
      caseId: string;
      closed: boolean;
      contests: {
        answer: string | null;
        edition: string;
        items: string[];
        /** Format: date */
        on: string;
        reason: string;
        upheld: boolean | null;
      }[];
      invited: number | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      /** Format: date */
      openedOn: string;
      roomId: string | null;
      roomName: string | null;
      round: number;
      satisfaction: {
        answered: number;
        benefitedYes: number;
        /** Format: date */
        closedOn: string;
        improvedYes: number;
        invited: number;
        solvedYes: number;
      } | null;
      satisfactionClosed: boolean;
      scores: components['schemas']['ComputedScores'][];
      title: string;
      warnings: components['schemas']['WarningRow'][];
    };
    Evidence: {
      mediaType: string;
      name: string;
      sha256: string;
      size: number;
    };
    ExplainGroupNotHeard: {
      group: string;
      reason: string;
    };
    ExtensionGrant: {
      /** Format: date */
      dueOn?: string;
      reason: string;
    };
    ExtensionRefusal: {
      reason: string;
    };
    ExtensionRequest: {
      /** Format: date */
      dueOn: string;
      reason: string;
    };
    FailSession: {
      reason: string;
    };
    ForgetPerson: {
      basis: string;
    };
    GatherConcern: {
      /** Format: uuid */
      concernId: string;
      reason: string;
    };
    GrantRole: {
      /** Format: date */
      from: string;
      /** Format: uuid */
      jurisdictionId: string;
      /** Format: uuid */
      organisationId?: string;
      /** @enum {string} */
      role:
        | 'resident'
        | 'grid_worker'
        | 'member'
        | 'coordinator'
        | 'cppcc_office'
        | 'party_organisation'
        | 'deciding_body'
        | 'responsible_unit'
        | 'supervisor'
        | 'evaluator'
        | 'auditor'
        | 'partner'
        | 'operator';
      /** Format: uuid */
      roomId?: string;
      /** Format: date */
      until?: string;
    };
    HandConcernOn: {
      /** @enum {string} */
      channel:
        | 'emergency'
        | 'individual_complaint'
        | 'petition'
        | 'litigation'
        | 'arbitration'
        | 'administrative_review'
        | 'secret'
        | 'hotline_12345'
        | 'department'
        | 'other';
      reason: string;
      reference?: string;
      /** Format: uuid */
      toOrganisationId?: string;
    };
    History: {
      items: components['schemas']['HistoryEvent'][];
      next: string | null;
    };
    HistoryEvent: {
      actor: {
        capacity?: string;
        onBehalfOf?: string;
        organisationId?: string;
        organisationName: string | null;
        personId?: string;
        role: string;
      };
      capturedFrom: string;
      /** Format: uuid */
      causationId: string;
      data: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      eventId: string;
      occurredAt: string;
      position: string;
      recordedAt: string;
      related: {
        id: string;
        kind: string;
      }[];
      revision: number;
      round: number | null;
      ruleVersion: string | null;
      schemaVersion: number;
      stream: string;
      timeSource: string;
      type: string;
    };
    ImportBatch: {
      items: [
        (
          | {
              key: string;
              /** @enum {string} */
              kind: 'jurisdiction';
              registration: components['schemas']['RegisterJurisdiction'];
            }
          | {
              key: string;
              /** @enum {string} */
              kind: 'organisation';
              registration: components['schemas']['RegisterOrganisation'];
            }
          | {
              /** @default [] */
              grants: components['schemas']['GrantRole'][];
              key: string;
              /** @enum {string} */
              kind: 'person';
              registration: components['schemas']['RegisterPerson'];
            }
          | {
              grant: components['schemas']['GrantRole'];
              key: string;
              /** @enum {string} */
              kind: 'role_grant';
              /** Format: uuid */
              personId: string;
            }
          | {
              /** @default false */
              activate: boolean;
              /** @default [] */
              confirmations: components['schemas']['ConfirmRoomRequirement'][];
              /** @default [] */
              convenors: components['schemas']['AppointConvenor'][];
              /** @default [] */
              coordinators: components['schemas']['AppointCoordinator'][];
              establishment: components['schemas']['EstablishRoom'];
              key: string;
              /** @enum {string} */
              kind: 'room';
            }
        ),
        ...(
          | {
              key: string;
              /** @enum {string} */
              kind: 'jurisdiction';
              registration: components['schemas']['RegisterJurisdiction'];
            }
          | {
              key: string;
              /** @enum {string} */
              kind: 'organisation';
              registration: components['schemas']['RegisterOrganisation'];
            }
          | {
              /** @default [] */
              grants: components['schemas']['GrantRole'][];
              key: string;
              /** @enum {string} */
              kind: 'person';
              registration: components['schemas']['RegisterPerson'];
            }
          | {
              grant: components['schemas']['GrantRole'];
              key: string;
              /** @enum {string} */
              kind: 'role_grant';
              /** Format: uuid */
              personId: string;
            }
          | {
              /** @default false */
              activate: boolean;
              /** @default [] */
              confirmations: components['schemas']['ConfirmRoomRequirement'][];
              /** @default [] */
              convenors: components['schemas']['AppointConvenor'][];
              /** @default [] */
              coordinators: components['schemas']['AppointCoordinator'][];
              establishment: components['schemas']['EstablishRoom'];
              key: string;
              /** @enum {string} */
              kind: 'room';
            }
        )[],
      ];
    };
    ImportProblem: {
      code: string;
      en: string;
      status: number;
      step: string;
      zh: string;
    };
    ImportResult: {
      done: number;
      failed: number;
      items: {
        id?: string;
        index: number;
        key: string;
        ok: boolean;
        problem?: components['schemas']['ImportProblem'];
      }[];
      position: string | null;
    };
    InboundConcern: {
      district: string;
      externalId: string;
      gridCode?: string;
      /** Format: uri */
      mediaUrl?: string;
      place?: string;
      position?: {
        lat: number;
        long: number;
      };
      /**
       * @default hotline_12345
       * @enum {string}
       */
      route:
        | 'web'
        | 'app'
        | 'wechat'
        | 'weibo'
        | 'grid'
        | 'hotline_12345'
        | 'command_centre'
        | 'phone'
        | 'visit'
        | 'paper'
        | 'kiosk'
        | 'media'
        | 'resident_assembly'
        | 'analysis';
      text: string;
      /** @enum {string} */
      theme?: 'reform' | 'livelihood' | 'governance';
      title: string;
      workOrderNo?: string;
    };
    InboundConcernState: {
      /** Format: uuid */
      concernId: string;
      externalId: string;
      last: {
        data: {
          [key: string]: unknown;
        };
        time: string;
        type: string;
      } | null;
      receivedAt: string;
      /** @enum {string} */
      status: 'open' | 'closed' | 'refused';
    };
    InvestigationView: {
      /** Format: date */
      dueOn: string;
      findings: {
        confirmed: boolean;
        evidence: components['schemas']['Evidence'][];
        /** Format: uuid */
        findingId: string;
        heard: {
          count: number;
          group: string;
        }[];
        /** @enum {string} */
        kind: 'site_visit' | 'interview' | 'document' | 'data' | 'expert_opinion';
        /** Format: date */
        on: string;
        place: string | null;
        text: string;
      }[];
      /** Format: uuid */
      investigationId: string;
      plan: string;
      report: {
        facts: string;
        options: string;
        policyBasis: string;
        problems: string;
        suggestions: string;
      } | null;
      round: number;
      /** @enum {string} */
      status: 'assigned' | 'completed' | 'abandoned';
    };
    JurisdictionDetail: {
      children: number;
      code: string;
      edition: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
      name: string;
      parentId: string | null;
      path: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
        name: string;
      }[];
      rules: components['schemas']['Rules'];
      ruleVersion: string;
    };
    JurisdictionEntry: {
      children: number;
      code: string;
      edition: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
      name: string;
      parentId: string | null;
    };
    Jurisdictions: {
      items: components['schemas']['JurisdictionEntry'][];
      next: string | null;
    };
    LastingCheck: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      lasting: boolean;
      note?: string;
    };
    LeaveSeat: {
      reason?: string;
      /** @enum {string} */
      reasonCode: 'recusal' | 'resigned' | 'moved_away' | 'unavailable' | 'illness' | 'other';
    };
    MakeApiKey: {
      name: string;
    };
    MakeRecommendation: {
      /** @default [] */
      grounds: {
        id: string;
        /** @enum {string} */
        kind: 'statement' | 'finding' | 'speech' | 'paper' | 'law' | 'other';
      }[];
      text: string;
      /** Format: uuid */
      toBodyId?: string;
    };
    Me: {
      jurisdictionName: string | null;
      organisationName: string | null;
      principal: components['schemas']['Principal'];
      rooms: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
    };
    MediaReport: {
      /** Format: date */
      on: string;
      outlet: string;
      title: string;
      /** Format: uri */
      url: string;
    };
    MinutesView: {
      evidence: components['schemas']['Evidence'][];
      itemNo: number;
      objections: {
        /** Format: uuid */
        objectedBy: string;
        text: string;
      }[];
      /** Format: uuid */
      sessionId: string;
      /** @enum {string} */
      status: 'draft' | 'published';
      text: string;
    };
    MissingItem: {
      code: string;
      details: {
        [key: string]: string | number | string[];
      };
      en: string;
      zh: string;
    };
    ModerateStatement: {
      accepted: boolean;
      reason: string;
    };
    MoveJurisdiction: {
      /** Format: date */
      from: string;
      /** Format: uuid */
      parentId: string;
      reason: string;
    };
    MySeat: {
      /** @enum {string} */
      capacity:
        | 'resident'
        | 'stakeholder'
        | 'member'
        | 'npc_deputy'
        | 'neighbourhood_committee'
        | 'department'
        | 'social_organisation'
        | 'enterprise'
        | 'expert'
        | 'observer';
      /** Format: uuid */
      caseId: string;
      /** @enum {string} */
      caseStatus: 'under_way' | 'suspended' | 'concluded' | 'terminated';
      group: string;
      /** Format: uuid */
      participantId: string;
      question: string;
      /** Format: uuid */
      roomId: string;
      /** Format: uuid */
      seatId: string;
      /** @enum {string} */
      status: 'offered' | 'accepted';
      title: string;
    };
    MySeats: {
      items: components['schemas']['MySeat'][];
      next: string | null;
    };
    ObjectToMinutes: {
      text: string;
    };
    OfferSeat: {
      /**
       * @default invitation
       * @enum {string}
       */
      how: 'invitation' | 'lot' | 'office';
      /** Format: uuid */
      personId: string;
    };
    Open311Error: {
      code: number;
      description: string;
    };
    Open311Request: {
      address?: string;
      address_id?: string;
      agency_responsible?: string;
      description?: string;
      expected_datetime?: string;
      lat?: number | null;
      long?: number | null;
      media_url?: string;
      requested_datetime?: string;
      service_code?: string;
      service_name?: string;
      service_notice?: string;
      service_request_id?: string;
      status?: string;
      status_notes?: string;
      updated_datetime?: string;
      zipcode?: string;
    };
    OpenDiscussion: {
      /** Format: date-time */
      closesAt: string;
    };
    OpenSession: {
      /** Format: uuid */
      chairedBy?: string;
    };
    OpenSubscription: {
      /** @default now */
      from: string | ('now' | 'beginning');
      /** @default [] */
      jurisdictionIds: string[];
      name: string;
      /** @default [] */
      themes: ('reform' | 'livelihood' | 'governance')[];
      /** @default [] */
      types: string[];
      url: string;
    };
    OrganisationEntry: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      jurisdictionId: string;
      jurisdictionName: string | null;
      kinds: (
        | 'party_organisation'
        | 'cppcc_office'
        | 'government'
        | 'village_assembly'
        | 'owners_assembly'
        | 'responsible_unit'
        | 'supervisor'
        | 'evaluator'
        | 'auditor'
        | 'partner'
        | 'media'
      )[];
      /** @enum {string} */
      level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
      name: string;
      parentId: string | null;
    };
    Organisations: {
      items: components['schemas']['OrganisationEntry'][];
      next: string | null;
    };
    OutcomeClosing: {
      how: string;
    };
    OutcomeDeskEntry: {
      atRoomId: string | null;
      /** Format: uuid */
      caseId: string;
      itemId: string | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      organisationId: string | null;
      overdue: boolean;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      task: string;
      title: string;
      until: string | null;
    };
    OutcomeDetail: {
      /** Format: uuid */
      caseId: string;
      closed: boolean;
      closedHow: string | null;
      conclusion: string;
      conversions: {
        kind: string;
        note: string | null;
        reference: string;
      }[];
      desk: components['schemas']['OutcomeDeskEntry'][];
      differences: string | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      mediaReports: {
        /** Format: date */
        on: string;
        outlet: string;
        title: string;
        url: string;
      }[];
      recommendations: components['schemas']['RecommendationRow'][];
      report: {
        decideBy: string | null;
        documentNumber: string | null;
        receiptNo: string | null;
        returns: {
          backTo: string;
          /** Format: date */
          on: string;
          reasons: string;
          round: number;
        }[];
        status: string;
        toBodyId: string | null;
      };
      responsibilities: components['schemas']['ResponsibilityDetail'][];
      results: components['schemas']['ResultRow'][];
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      round: number;
      status: string;
      summary: string | null;
      title: string;
    };
    OutcomeReportReceipt: {
      receiptNo?: string;
    };
    OutcomeReportReturn: {
      /** @enum {string} */
      backTo: 'research' | 'consult' | 'report';
      reasons: string;
    };
    OutcomeReportRevision: {
      answering?: string;
      summary: string;
    };
    OutcomeReportSubmission: {
      documentNumber?: string;
      /** Format: uuid */
      toBodyId?: string;
    };
    Overview: {
      cases: {
        count: number;
        countyId: string | null;
        countyName: string | null;
        stage: string;
        status: string;
      }[];
      channels: {
        channel: string;
        count: number;
      }[];
      conclusions: {
        conclusion: string;
        count: number;
      }[];
      overdue: number;
      rooms: {
        count: number;
        countyId: string | null;
        countyName: string | null;
        kind: string;
        status: string;
      }[];
      simulated: boolean;
      themes: {
        count: number;
        theme: string;
      }[];
      warnings: {
        code: string;
        count: number;
      }[];
    };
    PairMember: {
      /** Format: uuid */
      personId: string;
    };
    PencilSession: {
      /** Format: uuid */
      sessionId: string;
    };
    PersonGrant: {
      /** Format: date */
      from: string;
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      jurisdictionId: string;
      jurisdictionName: string | null;
      organisationId: string | null;
      organisationName: string | null;
      /** @enum {string} */
      role:
        | 'resident'
        | 'grid_worker'
        | 'member'
        | 'coordinator'
        | 'cppcc_office'
        | 'party_organisation'
        | 'deciding_body'
        | 'responsible_unit'
        | 'supervisor'
        | 'evaluator'
        | 'auditor'
        | 'partner'
        | 'operator'
        | 'reaction';
      roomId: string | null;
      roomName: string | null;
      until: string | null;
    };
    Principal: {
      /** Format: uuid */
      jurisdictionId?: string;
      name?: string;
      /** Format: uuid */
      organisationId?: string;
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      role:
        | 'resident'
        | 'grid_worker'
        | 'member'
        | 'coordinator'
        | 'cppcc_office'
        | 'party_organisation'
        | 'deciding_body'
        | 'responsible_unit'
        | 'supervisor'
        | 'evaluator'
        | 'auditor'
        | 'partner'
        | 'operator';
      roomIds?: string[];
      simulator?: boolean;
    };
    ProblemDetails: {
      code: string;
      detail: string;
      details?: {
        [key: string]: string | number | string[];
      };
      en: string;
      errors?: components['schemas']['ProblemIssue'][];
      requestId: string;
      status: number;
      title: string;
      type: string;
      zh: string;
    };
    ProblemIssue: {
      code: string;
      en: string;
      path: string;
      zh: string;
    };
    ProgressReport: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      percent?: number;
      text: string;
    };
    PublicTypes: {
      release: string;
      types: {
        addressed: boolean;
        en: string;
        example: unknown;
        schema: string;
        service: string;
        since: string;
        type: string;
        version: number;
        zh: string;
      }[];
    };
    PublishMinutes: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      text?: string;
    };
    RaiseConcern: {
      /** @default [] */
      attachments: components['schemas']['Evidence'][];
      externalId?: string;
      gridCode?: string;
      /** Format: uuid */
      jurisdictionId: string;
      /** Format: uuid */
      onBehalfOf?: string;
      place?: string;
      /** Format: uuid */
      roomId?: string;
      /** @enum {string} */
      route:
        | 'web'
        | 'app'
        | 'wechat'
        | 'weibo'
        | 'grid'
        | 'hotline_12345'
        | 'command_centre'
        | 'phone'
        | 'visit'
        | 'paper'
        | 'kiosk'
        | 'media'
        | 'resident_assembly'
        | 'analysis';
      smallButKey?: boolean;
      text: string;
      /** @enum {string} */
      theme?: 'reform' | 'livelihood' | 'governance';
      title: string;
      workOrderNo?: string;
    };
    RaiseTopicOneLevel: {
      reason: string;
      /** Format: uuid */
      toRoomId: string;
    };
    RatifyTopic: {
      basis: components['schemas']['Basis'];
    };
    RecodeJurisdiction: {
      code: string;
      edition: string;
      /** Format: date */
      from: string;
    };
    RecommendationDecision: {
      basis: components['schemas']['Basis'];
      /** @enum {string} */
      decision: 'adopt' | 'adopt_in_part' | 'planned' | 'referred_up' | 'not_adopt';
      reasons: string;
      /** Format: uuid */
      referredTo?: string;
    };
    RecommendationList: {
      items: components['schemas']['RecommendationRow'][];
      next: string | null;
    };
    RecommendationRow: {
      /** Format: uuid */
      caseId: string;
      decideBy: string | null;
      decidedByBodyId: string | null;
      decidedByBodyName: string | null;
      decidedOn: string | null;
      decision: string | null;
      deskBodyId: string | null;
      deskBodyName: string | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      overdue: boolean;
      reasons: string | null;
      /** Format: uuid */
      recommendationId: string;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      round: number;
      status: string;
      text: string;
      title: string;
    };
    RecordFinding: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      /** @default [] */
      heard: {
        count: number;
        group: string;
      }[];
      /** @enum {string} */
      kind: 'site_visit' | 'interview' | 'document' | 'data' | 'expert_opinion';
      /** Format: date */
      on: string;
      place?: string;
      text: string;
    };
    RecordSeatAcceptance: {
      /** Format: uuid */
      personId: string;
    };
    RecordSeatRefusal: {
      /** Format: uuid */
      personId: string;
      reason?: string;
    };
    RecordSpeech: {
      /** Format: uuid */
      caseId: string;
      gist?: string;
      /** Format: uuid */
      participantId: string;
      seconds: number;
    };
    RecordStatement: {
      /** Format: uuid */
      personId: string;
      text: string;
    };
    ReferUp: {
      question: string;
      /** Format: date */
      replyBy: string;
      /** Format: uuid */
      toBodyId: string;
    };
    RefuseRatification: {
      basis: components['schemas']['Basis'];
      reasons: string;
    };
    RegisterJurisdiction: {
      code: string;
      edition: string;
      /** Format: date */
      from: string;
      /** @enum {string} */
      level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
      name: string;
      parentId: string | null;
      park?: boolean;
    };
    RegisterOrganisation: {
      /** Format: uuid */
      jurisdictionId: string;
      kinds: [
        (
          | 'party_organisation'
          | 'cppcc_office'
          | 'government'
          | 'village_assembly'
          | 'owners_assembly'
          | 'responsible_unit'
          | 'supervisor'
          | 'evaluator'
          | 'auditor'
          | 'partner'
          | 'media'
        ),
        ...(
          | 'party_organisation'
          | 'cppcc_office'
          | 'government'
          | 'village_assembly'
          | 'owners_assembly'
          | 'responsible_unit'
          | 'supervisor'
          | 'evaluator'
          | 'auditor'
          | 'partner'
          | 'media'
        )[],
      ];
      /** @enum {string} */
      level: 'province' | 'prefecture' | 'county' | 'township' | 'village';
      name: string;
      /** Format: uuid */
      parentId?: string;
      /** @enum {string} */
      supervisorKind?: 'government' | 'party' | 'cppcc';
    };
    RegisterPerson: {
      address?: string;
      /** Format: uuid */
      homeJurisdictionId: string;
      name: string;
      phone?: string;
    };
    RejectTopic: {
      reasons: string;
    };
    RelieveConvenor: {
      /** @enum {string} */
      kind: 'first' | 'executive';
      /** Format: uuid */
      personId: string;
      reason: string;
    };
    RelieveCoordinator: {
      /** Format: uuid */
      personId: string;
      reason: string;
    };
    RemoveAgendaItem: {
      reason: string;
    };
    RenameOrganisation: {
      name: string;
      reason: string;
    };
    ReopenConsultation: {
      /** @enum {string} */
      backTo: 'research' | 'consult';
      /** @enum {string} */
      ground: 'not_solved' | 'relapse' | 'new_facts';
      reason: string;
    };
    ReplaySubscription: {
      from: string | 'beginning';
    };
    ResponsibilityAssignment: {
      /** Format: date */
      dueOn: string;
      /** @default [] */
      evidenceRequired: string[];
      /** Format: uuid */
      leadUnitId: string;
      recommendationIds: [string, ...string[]];
      /** @default [] */
      supportingUnitIds: string[];
      task: string;
    };
    ResponsibilityDetail: {
      /** Format: uuid */
      assignedByBodyId: string;
      /** Format: uuid */
      caseId: string;
      /** Format: date */
      dueOn: string;
      evidenceRequired: string[];
      extensionAskedFor: string | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      lasting: boolean | null;
      lastProgressOn: string | null;
      /** Format: uuid */
      leadUnitId: string;
      leadUnitName: string | null;
      overdue: boolean;
      percent: number | null;
      recommendationIds: string[];
      /** Format: uuid */
      responsibilityId: string;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      status: string;
      steps: {
        evidence: components['schemas']['Evidence'][];
        /** Format: date */
        on: string;
        text: string | null;
        what: string;
      }[];
      supportingUnitIds: string[];
      task: string;
      title: string;
      urgedTimes: number;
    };
    ResponsibilityEnding: {
      basis: components['schemas']['Basis'];
      reason: string;
    };
    ResponsibilityHandover: {
      reason: string;
      /** Format: uuid */
      toUnitId: string;
    };
    ResponsibilityList: {
      items: components['schemas']['ResponsibilityRow'][];
      next: string | null;
    };
    ResponsibilityRefusal: {
      reason: string;
    };
    ResponsibilityRow: {
      /** Format: uuid */
      assignedByBodyId: string;
      /** Format: uuid */
      caseId: string;
      /** Format: date */
      dueOn: string;
      evidenceRequired: string[];
      extensionAskedFor: string | null;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      lasting: boolean | null;
      lastProgressOn: string | null;
      /** Format: uuid */
      leadUnitId: string;
      leadUnitName: string | null;
      overdue: boolean;
      percent: number | null;
      recommendationIds: string[];
      /** Format: uuid */
      responsibilityId: string;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      status: string;
      supportingUnitIds: string[];
      task: string;
      title: string;
      urgedTimes: number;
    };
    ResultList: {
      items: components['schemas']['ResultRow'][];
      next: string | null;
    };
    ResultRow: {
      /** Format: uuid */
      caseId: string;
      evidence: components['schemas']['Evidence'][];
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      leadUnitId: string | null;
      leadUnitName: string | null;
      number: number;
      /** Format: date */
      publishedOn: string;
      recommendationId: string | null;
      responsibilityId: string | null;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      round: number;
      title: string;
      what: string;
    };
    ResultsPublication: {
      results: [
        {
          /** @default [] */
          evidence: components['schemas']['Evidence'][];
          /** Format: uuid */
          recommendationId?: string;
          /** Format: uuid */
          responsibilityId?: string;
          what: string;
        },
        ...{
          /** @default [] */
          evidence: components['schemas']['Evidence'][];
          /** Format: uuid */
          recommendationId?: string;
          /** Format: uuid */
          responsibilityId?: string;
          what: string;
        }[],
      ];
    };
    ResumeRoom: {
      reason: string;
    };
    ReturnTopic: {
      change: [string, ...string[]];
      reasons: string;
    };
    ReviseTopic: {
      answering?: string;
      background?: string;
      question?: string;
      /** @enum {string} */
      theme?: 'reform' | 'livelihood' | 'governance';
      title?: string;
    };
    RevokeRole: {
      /** Format: uuid */
      grantId: string;
      reason: string;
    };
    RoomCoverage: {
      items: components['schemas']['DistrictCoverage'][];
      next: string | null;
    };
    RoomDetail: {
      activatedAt: string | null;
      /** Format: uuid */
      approvingBodyId: string;
      approvingBodyName: string | null;
      confirmed: ('place' | 'sign' | 'rules' | 'process')[];
      /** Format: date-time */
      establishedAt: string;
      hasFirstConvenor: boolean;
      /** Format: uuid */
      homeJurisdictionId: string;
      homeJurisdictionName: string | null;
      hostedBy: string[];
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'township' | 'village' | 'sector' | 'work_unit';
      name: string;
      people: {
        coordinatorIds: string[];
        executiveConvenorIds: string[];
        firstConvenorId: string | null;
        memberIds: string[];
      } | null;
      pilot: boolean;
      reason: string | null;
      sector: string | null;
      servesJurisdictionIds: string[];
      /** @enum {string} */
      status: 'preparing' | 'active' | 'suspended' | 'closed';
      succeededBy: string | null;
      targetDate: string | null;
      workUnit: string | null;
    };
    RoomEntry: {
      activatedAt: string | null;
      /** Format: uuid */
      approvingBodyId: string;
      confirmed: ('place' | 'sign' | 'rules' | 'process')[];
      /** Format: date-time */
      establishedAt: string;
      hasFirstConvenor: boolean;
      /** Format: uuid */
      homeJurisdictionId: string;
      homeJurisdictionName: string | null;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'township' | 'village' | 'sector' | 'work_unit';
      name: string;
      pilot: boolean;
      sector: string | null;
      /** @enum {string} */
      status: 'preparing' | 'active' | 'suspended' | 'closed';
      workUnit: string | null;
    };
    Rooms: {
      items: components['schemas']['RoomEntry'][];
      next: string | null;
    };
    Rules: {
      appealWithinDays?: number;
      decideReportWithinWorkingDays?: number;
      decideTopicWithinWorkingDays?: number;
      enteredTimeToleranceDays?: number;
      minimumResidentShare?: number;
      minimumSeats?: number;
      noProgressAfterDays?: number;
      noticeDays?: number;
      quorumShare?: number;
      thirdPartySampleShare?: number;
      undecidedAfterDays?: number;
    };
    ScheduleSession: {
      /** @enum {string} */
      form: 'meeting' | 'online' | 'hybrid' | 'on_site' | 'written';
      heldWith?: string[];
      place?: string;
      /** Format: uuid */
      roomId: string;
      /** Format: date-time */
      startsAt: string;
    };
    Score: {
      items: components['schemas']['ScoreItem'][];
      total: string;
    };
    ScoreContest: {
      /** @enum {string} */
      edition: 'interim' | 'final' | 'recheck';
      /** @default [] */
      items: string[];
      reason: string;
    };
    ScoreItem: {
      code: string;
      events: string[];
      found: string;
      of: string;
      points: string;
    };
    ScoreList: {
      items: components['schemas']['ScoreRow'][];
      next: string | null;
    };
    ScoreRow: {
      /** Format: uuid */
      caseId: string;
      edition: string;
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      process: string;
      /** Format: date */
      publishedOn: string;
      result: string;
      roomId: string | null;
      roomName: string | null;
      round: number;
      title: string;
    };
    ScoresEdition: {
      /** @enum {string} */
      edition: 'interim' | 'final' | 'recheck';
    };
    ScreenTopic: {
      criteria: [
        {
          /** @enum {string} */
          code: 'lawful' | 'common_interest' | 'within_competence' | 'open_to_talk' | 'no_other_channel';
          met: boolean;
          note?: string;
        },
        ...{
          /** @enum {string} */
          code: 'lawful' | 'common_interest' | 'within_competence' | 'open_to_talk' | 'no_other_channel';
          met: boolean;
          note?: string;
        }[],
      ];
      reasons: string;
    };
    SeatView: {
      /** @enum {string} */
      capacity:
        | 'resident'
        | 'stakeholder'
        | 'member'
        | 'npc_deputy'
        | 'neighbourhood_committee'
        | 'department'
        | 'social_organisation'
        | 'enterprise'
        | 'expert'
        | 'observer';
      group: string;
      participantId: string | null;
      /** Format: uuid */
      seatId: string;
      /** @enum {string} */
      status: 'vacant' | 'offered' | 'accepted';
    };
    SelfGovernedPact: {
      /** Format: date */
      agreedOn: string;
      evidence: [components['schemas']['Evidence'], ...components['schemas']['Evidence'][]];
      terms: string;
      title: string;
    };
    SessionDetail: {
      agenda: components['schemas']['AgendaItemView'][];
      chairedBy: string | null;
      endedAt: string | null;
      failedBecause: string | null;
      /** @enum {string} */
      form: 'meeting' | 'online' | 'hybrid' | 'on_site' | 'written';
      heldWith: string[];
      /** Format: uuid */
      id: string;
      openedAt: string | null;
      place: string | null;
      roll: {
        arrivals:
          | {
              /** Format: date-time */
              at: string;
              how: string;
              /** Format: uuid */
              participantId: string;
            }[]
          | null;
        /** Format: uuid */
        caseId: string;
        present: number;
        quorum: number | null;
      }[];
      /** Format: uuid */
      roomId: string;
      speeches: {
        /** @enum {string} */
        capacity:
          | 'resident'
          | 'stakeholder'
          | 'member'
          | 'npc_deputy'
          | 'neighbourhood_committee'
          | 'department'
          | 'social_organisation'
          | 'enterprise'
          | 'expert'
          | 'observer';
        /** Format: uuid */
        caseId: string;
        gist: string | null;
        group: string;
        /** Format: uuid */
        id: string;
        itemNo: number;
        participantId: string | null;
        seconds: number;
      }[];
      /** Format: date-time */
      startsAt: string;
      /** @enum {string} */
      status: 'scheduled' | 'open' | 'closed' | 'failed';
    };
    SessionList: {
      items: components['schemas']['SessionSummary'][];
      next: string | null;
    };
    SessionSummary: {
      agenda: components['schemas']['AgendaItemView'][];
      /** @enum {string} */
      form: 'meeting' | 'online' | 'hybrid' | 'on_site' | 'written';
      heldWith: string[];
      /** Format: uuid */
      id: string;
      place: string | null;
      /** Format: uuid */
      roomId: string;
      /** Format: date-time */
      startsAt: string;
      /** @enum {string} */
      status: 'scheduled' | 'open' | 'closed' | 'failed';
    };
    SetComposition: {
      seats: [
        {
          /** @enum {string} */
          capacity:
            | 'resident'
            | 'stakeholder'
            | 'member'
            | 'npc_deputy'
            | 'neighbourhood_committee'
            | 'department'
            | 'social_organisation'
            | 'enterprise'
            | 'expert'
            | 'observer';
          group: string;
          /** Format: uuid */
          seatId?: string;
        },
        ...{
          /** @enum {string} */
          capacity:
            | 'resident'
            | 'stakeholder'
            | 'member'
            | 'npc_deputy'
            | 'neighbourhood_committee'
            | 'department'
            | 'social_organisation'
            | 'enterprise'
            | 'expert'
            | 'observer';
          group: string;
          /** Format: uuid */
          seatId?: string;
        }[],
      ];
      why: string;
    };
    SetContactPreference: {
      channels: ('app' | 'wechat' | 'sms' | 'phone' | 'letter' | 'visit')[];
      /** @enum {string} */
      language: 'zh' | 'en';
    };
    SetRules: {
      /** Format: date */
      from: string;
      rules: components['schemas']['Rules'];
      version: string;
    };
    Settlement: {
      /** Format: uuid */
      doneByUnitId?: string;
      evidence: [components['schemas']['Evidence'], ...components['schemas']['Evidence'][]];
      what: string;
    };
    SignedIn: {
      /** Format: date-time */
      expiresAt: string;
      principal: components['schemas']['Principal'];
      token: string;
    };
    SignIn: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
    };
    SignInPeople: {
      items: components['schemas']['SignInPerson'][];
      next: string | null;
    };
    SignInPerson: {
      grants: components['schemas']['PersonGrant'][];
      /** Format: uuid */
      homeJurisdictionId: string;
      homeJurisdictionName: string | null;
      name: string | null;
      /** Format: uuid */
      personId: string;
    };
    StakeholderGroup: {
      code: string;
      name: string;
      why: string;
    };
    StatementList: {
      items: components['schemas']['StatementView'][];
      next: string | null;
    };
    StatementView: {
      /** Format: uuid */
      id: string;
      mine: boolean;
      /** @enum {string} */
      moderation: 'waiting' | 'accepted' | 'refused';
      myChoice: ('agree' | 'disagree' | 'pass') | null;
      participantId: string | null;
      reason: string | null;
      round: number;
      /** Format: date-time */
      submittedAt: string;
      tally: {
        agree: number;
        disagree: number;
        pass: number;
      };
      text: string;
    };
    StopConsultation: {
      reason: string;
    };
    SubmitStatement: {
      text: string;
    };
    SubmitTopic: {
      /** Format: uuid */
      toBodyId?: string;
    };
    Subscription: {
      disabledBecause: string | null;
      failingSince: string | null;
      /** @description Tries in a row that failed, of whichever messages. */
      failures: number;
      /** @description Messages whose last try failed; kept 30 days. A replay sends them again. */
      givenUp: number;
      /** Format: uuid */
      id: string;
      jurisdictionIds: string[];
      name: string;
      openedAt: string;
      /** @description Messages that are still to be sent, tried before or not. Counted to 10000: that number means so many or more. */
      pending: number;
      /** @description Nothing is sent before this instant, because of failures in a row; `enabling`, or a `test` that is taken, ends it. */
      restsUntil: string | null;
      secretVersion: number;
      /** @enum {string} */
      status: 'active' | 'disabled' | 'closed';
      themes: string[];
      types: string[];
      url: string;
    };
    SubscriptionList: {
      items: components['schemas']['Subscription'][];
      next: string | null;
    };
    SubscriptionTested: {
      error: string | null;
      ms: number;
      sent: {
        body: string;
        headers: {
          [key: string]: string;
        };
      };
      status: number | null;
      taken: boolean;
      text: string | null;
    };
    SubscriptionWithKeys: {
      id: string;
      position: string;
      publicKey: string;
      revision: number;
      secret: string;
    };
    SucceedRoom: {
      /** Format: uuid */
      by: string;
      /** Format: date */
      on: string;
    };
    SuspendRoom: {
      reason: string;
    };
    TablePaper: {
      /** @default [] */
      evidence: components['schemas']['Evidence'][];
      proposals: [string, ...string[]];
      /** Format: uuid */
      sessionId?: string;
      title: string;
    };
    TestSubscription: {
      /** @default case.topic_approved */
      type: string;
    };
    ThirdPartyAssignment: {
      /** Format: uuid */
      evaluatorId: string;
      /** @enum {string} */
      why: 'rule' | 'sample' | 'request';
    };
    TopicDetail: {
      approval: {
        /** Format: uuid */
        approvedBy: string;
        /** Format: date-time */
        at: string;
        basis: components['schemas']['Basis'];
        stakeholderGroups: components['schemas']['StakeholderGroup'][];
        visibility: components['schemas']['Visibility'];
      } | null;
      background: string;
      /** Format: date-time */
      changedAt: string;
      /** @enum {string} */
      channel: 'party_government' | 'resident' | 'member';
      concernIds: string[] | null;
      concerns: number;
      decideBy: string | null;
      decision: {
        /** Format: date-time */
        at: string;
        change?: string[];
        /** @enum {string} */
        kind: 'returned' | 'rejected' | 'withdrawn' | 'ratification_refused';
        reasons: string;
      } | null;
      /** Format: date-time */
      draftedAt: string;
      /** Format: uuid */
      id: string;
      partnerRoomIds: string[];
      question: string;
      ratified: boolean | null;
      recommendedBy: string | null;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      screening: {
        /** Format: date-time */
        at: string;
        criteria: {
          code: string;
          met: boolean;
          note?: string;
        }[];
        reasons: string;
        suitable: boolean;
      } | null;
      setBy: {
        basis: components['schemas']['Basis'];
        /** Format: uuid */
        organisationId: string;
      } | null;
      smallButKey: boolean;
      /** @enum {string} */
      status:
        | 'draft'
        | 'screened'
        | 'unsuitable'
        | 'submitted'
        | 'returned'
        | 'approved'
        | 'rejected'
        | 'ratification_refused'
        | 'withdrawn'
        | 'closed';
      /** @enum {string} */
      theme: 'reform' | 'livelihood' | 'governance';
      title: string;
      toBodyId: string | null;
      toBodyName: string | null;
      visibility: ('public' | 'participants' | 'internal') | null;
    };
    TopicEntry: {
      /** Format: date-time */
      changedAt: string;
      /** @enum {string} */
      channel: 'party_government' | 'resident' | 'member';
      concerns: number;
      decideBy: string | null;
      /** Format: date-time */
      draftedAt: string;
      /** Format: uuid */
      id: string;
      question: string;
      /** Format: uuid */
      roomId: string;
      roomName: string | null;
      smallButKey: boolean;
      /** @enum {string} */
      status:
        | 'draft'
        | 'screened'
        | 'unsuitable'
        | 'submitted'
        | 'returned'
        | 'approved'
        | 'rejected'
        | 'ratification_refused'
        | 'withdrawn'
        | 'closed';
      /** @enum {string} */
      theme: 'reform' | 'livelihood' | 'governance';
      title: string;
      toBodyId: string | null;
      visibility: ('public' | 'participants' | 'internal') | null;
    };
    Topics: {
      items: components['schemas']['TopicEntry'][];
      next: string | null;
    };
    UnitUrging: {
      /** @enum {string} */
      level: 'reminder' | 'urge' | 'supervise';
      reason: string;
    };
    UnpairMember: {
      /** Format: uuid */
      personId: string;
      reason: string;
    };
    VacateSeat: {
      reason?: string;
      /** @enum {string} */
      reasonCode: 'recusal' | 'resigned' | 'moved_away' | 'unavailable' | 'illness' | 'lost_standing' | 'offer_expired' | 'other';
    };
    Verification: {
      /** @enum {string} */
      capacity: 'supervisor' | 'participant' | 'member';
      note?: string;
    };
    VerifyPerson: {
      method: string;
    };
    Visibility: {
      /** @enum {string} */
      level: 'public' | 'participants' | 'internal';
      reason?: string;
    };
    WarningList: {
      items: components['schemas']['WarningRow'][];
      next: string | null;
    };
    WarningRow: {
      code: string;
      evidence: string[];
      jurisdictionId: string | null;
      jurisdictionName: string | null;
      /** Format: date */
      raisedOn: string;
      roomId: string | null;
      roomName: string | null;
      rule: string;
      signs: {
        code: string;
        found: number;
        limit: number;
      }[];
      subject: string;
      /** Format: uuid */
      subjectId: string;
      title: string;
    };
    WithdrawConcern: {
      reason: string;
    };
    WithdrawRecommendation: {
      reason: string;
    };
    WithdrawRoomRequirement: {
      reason: string;
      /** @enum {string} */
      requirement: 'place' | 'sign' | 'rules' | 'process';
    };
    WithdrawTopic: {
      reason: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  auditListCases: {
    parameters: {
      query?: {
        channel?: 'party_government' | 'resident' | 'member';
        cursor?: string;
        jurisdictionId?: string;
        limit?: number;
        roomId?: string;
        stage?: 'establish' | 'topic' | 'participants' | 'research' | 'consult' | 'report' | 'deliver' | 'evaluate';
        status?: string;
        text?: string;
        theme?: 'reform' | 'livelihood' | 'governance';
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
        warning?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  auditGetCase: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  auditGetCaseHistory: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['History'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  auditChanges: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  auditGetOverview: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationGetConsultation: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationSetComposition: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetComposition'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationConcludeConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConcludeConsultation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationConveneSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConveneSession'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationGetDiscussion: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DiscussionView'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationCloseVoting: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationOpenDiscussion: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenDiscussion'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationListStatements: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        round?: number;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatementList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationSubmitStatement: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitStatement'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationRecordStatement: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordStatement'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationModerateStatement: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        statementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ModerateStatement'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationCastVote: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CastVote'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationConfirmFinding: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        findingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationAssignInvestigation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignInvestigation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationAbandonInvestigation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        investigationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AbandonInvestigation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationCompleteInvestigation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        investigationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteInvestigation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationRecordFinding: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        investigationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordFinding'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationDraftMinutes: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftMinutes'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationObjectToMinutes: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectToMinutes'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationPublishMinutes: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishMinutes'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationTablePaper: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TablePaper'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationSettleParticipants: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationPencilSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PencilSession'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationMakeRecommendation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakeRecommendation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationAmendRecommendation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        recommendationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AmendRecommendation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationWithdrawRecommendation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        recommendationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawRecommendation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationReferUp: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferUp'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationAnswerReferral: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        referralId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerReferral'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationReopenConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenConsultation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationResumeConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StopConsultation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationAcceptSeat: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationRecordSeatAcceptance: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordSeatAcceptance'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationLeaveSeat: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeaveSeat'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationOfferSeat: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OfferSeat'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationDeclineSeat: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineSeat'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationRecordSeatRefusal: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordSeatRefusal'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationVacateSeat: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        seatId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VacateSeat'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationSuspendConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StopConsultation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationTerminateConsultation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StopConsultation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationExplainGroupNotHeard: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExplainGroupNotHeard'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationListMySeats: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MySeats'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationListSessions: {
    parameters: {
      query?: {
        cursor?: string;
        from?: string;
        limit?: number;
        until?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationScheduleSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleSession'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationGetSession: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationAdjournItem: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdjournItem'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationRemoveAgendaItem: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveAgendaItem'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationCheckIn: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckIn'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationCloseSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationFailSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FailSession'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationCheckMyselfIn: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckMyselfIn'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationOpenSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenSession'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  deliberationRecordSpeech: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordSpeech'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationGetEvaluation: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationAssessCase: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Assessment'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationAnswerAssessment: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssessmentAnswer'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationCloseEvaluation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationRateCase: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseRating'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationCloseSatisfaction: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationInviteSatisfaction: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationComputeScores: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScoresEdition'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationContestScore: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScoreContest'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationDecideContest: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContestDecision'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationPublishScores: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScoresEdition'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationAssignThirdParty: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThirdPartyAssignment'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationListScores: {
    parameters: {
      query?: {
        cursor?: string;
        edition?: 'interim' | 'final' | 'recheck';
        jurisdictionId?: string;
        limit?: number;
        roomId?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  evaluationListWarnings: {
    parameters: {
      query?: {
        caseId?: string;
        code?: string;
        cursor?: string;
        jurisdictionId?: string;
        limit?: number;
        roomId?: string;
        subject?: 'case' | 'room';
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WarningList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeListConcerns: {
    parameters: {
      query?: {
        cursor?: string;
        inTopic?: boolean;
        jurisdictionId?: string;
        limit?: number;
        mine?: boolean;
        roomId?: string;
        standing?: 'waiting' | 'handed_on' | 'withdrawn' | 'declined';
        topicId?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Concerns'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRaiseConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RaiseConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGetConcern: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConcernDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeAmendConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AmendConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeAppealConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeDecideConcernAppeal: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideConcernAppeal'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeDeclineConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeEndorseConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeWithdrawEndorsement: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeHandConcernOn: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandConcernOn'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeWithdrawConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        concernId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeImportItems: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBatch'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportResult'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeListJurisdictions: {
    parameters: {
      query?: {
        cursor?: string;
        level?: 'province' | 'prefecture' | 'county' | 'township' | 'village';
        limit?: number;
        parentId?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Jurisdictions'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRegisterJurisdiction: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterJurisdiction'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGetJurisdiction: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        jurisdictionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JurisdictionDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRecodeJurisdiction: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        jurisdictionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecodeJurisdiction'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeMoveJurisdiction: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        jurisdictionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveJurisdiction'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSetRules: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        jurisdictionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetRules'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGetMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeListOrganisations: {
    parameters: {
      query?: {
        cursor?: string;
        jurisdictionId?: string;
        kind?:
          | 'party_organisation'
          | 'cppcc_office'
          | 'government'
          | 'village_assembly'
          | 'owners_assembly'
          | 'responsible_unit'
          | 'supervisor'
          | 'evaluator'
          | 'auditor'
          | 'partner'
          | 'media';
        limit?: number;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
        within?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organisations'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRegisterOrganisation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterOrganisation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRenameOrganisation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameOrganisation'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRegisterPerson: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterPerson'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSetContactPreference: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetContactPreference'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeForgetPerson: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgetPerson'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGrantRole: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantRole'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRevokeRole: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeRole'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeVerifyPerson: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyPerson'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSignUp: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterPerson'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGetRoomCoverage: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomCoverage'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeListRooms: {
    parameters: {
      query?: {
        cursor?: string;
        jurisdictionId?: string;
        kind?: 'township' | 'village' | 'sector' | 'work_unit';
        limit?: number;
        status?: 'preparing' | 'active' | 'suspended' | 'closed';
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rooms'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeEstablishRoom: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EstablishRoom'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGetRoom: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeActivateRoom: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeCloseRoom: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseRoom'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeWithdrawRoomRequirement: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawRoomRequirement'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeConfirmRoomRequirement: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmRoomRequirement'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRelieveConvenor: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelieveConvenor'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeAppointConvenor: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppointConvenor'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRelieveCoordinator: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelieveCoordinator'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeAppointCoordinator: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppointCoordinator'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeUnpairMember: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnpairMember'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakePairMember: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PairMember'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeResumeRoom: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResumeRoom'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSucceedRoom: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SucceedRoom'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSuspendRoom: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspendRoom'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSignIn: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeListSignInPeople: {
    parameters: {
      query?: {
        cursor?: string;
        jurisdictionId?: string;
        limit?: number;
        role?:
          | 'resident'
          | 'grid_worker'
          | 'member'
          | 'coordinator'
          | 'cppcc_office'
          | 'party_organisation'
          | 'deciding_body'
          | 'responsible_unit'
          | 'supervisor'
          | 'evaluator'
          | 'auditor'
          | 'partner'
          | 'operator'
          | 'reaction';
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInPeople'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeListTopics: {
    parameters: {
      query?: {
        channel?: 'party_government' | 'resident' | 'member';
        cursor?: string;
        jurisdictionId?: string;
        limit?: number;
        roomId?: string;
        status?: (
          | 'draft'
          | 'screened'
          | 'unsuitable'
          | 'submitted'
          | 'returned'
          | 'approved'
          | 'rejected'
          | 'ratification_refused'
          | 'withdrawn'
          | 'closed'
        )[];
        theme?: 'reform' | 'livelihood' | 'governance';
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Topics'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeDraftTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeGetTopic: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeApproveTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRemoveConcernFromTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GatherConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeAddConcernToTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GatherConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRaiseTopicOneLevel: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RaiseTopicOneLevel'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRatifyTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RatifyTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRefuseRatification: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseRatification'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeRejectTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeReturnTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeReviseTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviseTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeScreenTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScreenTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeSubmitTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeChangeVisibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeVisibility'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  intakeWithdrawTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawTopic'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesGetDeskOfOrganisation: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        overdue?: boolean;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeskList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesGetDeskOfRoom: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        overdue?: boolean;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        roomId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeskList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesGetVerificationDesk: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        overdue?: boolean;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        jurisdictionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeskList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesGetOutcome: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutcomeDetail'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesCloseOutcome: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeClosing'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesConvertOutcome: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Conversion'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesLinkMediaReport: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaReport'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesDecideRecommendation: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        recommendationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecommendationDecision'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesReceiveOutcomeReport: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeReportReceipt'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesReturnOutcomeReport: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeReportReturn'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesReviseOutcomeReport: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeReportRevision'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesSubmitOutcomeReport: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeReportSubmission'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesAssignResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponsibilityAssignment'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesAcceptResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesCompleteResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Completion'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesEndResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponsibilityEnding'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesRequestExtension: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionRequest'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesGrantExtension: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionGrant'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesRefuseExtension: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionRefusal'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesHandOverResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponsibilityHandover'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesCheckLasting: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LastingCheck'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesReportProgress: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProgressReport'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesRefuseResponsibility: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponsibilityRefusal'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesSendBackCompletion: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompletionReturn'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesUrgeUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnitUrging'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesVerifyCompletion: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
        responsibilityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Verification'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesPublishResults: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResultsPublication'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesListRecommendations: {
    parameters: {
      query?: {
        bodyId?: string;
        caseId?: string;
        cursor?: string;
        decision?: string;
        jurisdictionId?: string;
        limit?: number;
        overdue?: boolean;
        status?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecommendationList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesListResponsibilities: {
    parameters: {
      query?: {
        caseId?: string;
        cursor?: string;
        jurisdictionId?: string;
        limit?: number;
        overdue?: boolean;
        status?: string;
        unitId?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponsibilityList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  outcomesListResults: {
    parameters: {
      query?: {
        caseId?: string;
        cursor?: string;
        jurisdictionId?: string;
        limit?: number;
        unitId?: string;
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersListApiKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersMakeApiKey: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakeApiKey'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyMade'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersRevokeApiKey: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyRevoked'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersGetInboundConcern: {
    parameters: {
      query: {
        externalId: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboundConcernState'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersReceiveConcern: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InboundConcern'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersListSubscriptions: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersOpenSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenSubscription'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionWithKeys'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersGetSubscription: {
    parameters: {
      query?: {
        /** @description A position that a command answered: the view comes so far before it answers. */
        waitFor?: string;
      };
      header?: never;
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Subscription'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersChangeSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSubscription'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersCloseSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersListDeliveries: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        status?: 'pending' | 'delivered' | 'given_up';
      };
      header?: never;
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryList'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersDisableSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersEnableSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersReplaySubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplaySubscription'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandAccepted'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersRotateSubscriptionSecret: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionWithKeys'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersTestSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description Where an entered time was taken from; needs Occurred-At. */
        'Captured-From'?: 'paper' | 'import';
        /** @description A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command. */
        'Idempotency-Key': string;
        /** @description When it happened, if not now (RFC 3339). */
        'Occurred-At'?: string;
      };
      path: {
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TestSubscription'];
      };
    };
    responses: {
      /** @description Done, or done before under the same key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubscriptionTested'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not possible in the present state, or changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The body is not JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Against a rule, whatever the state. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersOpen311Discovery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
    };
  };
  partnersOpen311ListRequests: {
    parameters: {
      query?: {
        /** @description Or as the name in Basic credentials: `https://<api_key>:@…`. */
        api_key?: string;
        end_date?: string;
        /** @description Id or division code of a place. */
        jurisdiction_id?: string;
        /** @description From 1. */
        page?: string;
        /** @description 1,000 at most. */
        page_size?: string;
        /** @description Comma-separated. */
        service_code?: string;
        /** @description Comma-separated; overrides what follows. */
        service_request_id?: string;
        /** @description With `end_date` 90 days at most, the last 90 by default. */
        start_date?: string;
        /** @description `open`, `closed`, comma-separated. */
        status?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Request'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
    };
  };
  partnersOpen311PostRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': {
          address_id?: string;
          /** @description The place in words. */
          address_string?: string;
          api_key?: string;
          /** @description 贵方编号：同一编号只受理一次 / Your own id: the same one is taken over once */
          'attribute[external_id]'?: string;
          /** @description 网格编号 / Code of the grid */
          'attribute[grid_code]'?: string;
          /** @description 来源渠道 / The way it came to you */
          'attribute[route]'?: string;
          /** @description 标题，默认取 description 首行 / Title; the first line of the description by default */
          'attribute[title]'?: string;
          /** @description 工单号 / Number of the work order */
          'attribute[work_order_no]'?: string;
          /** @description Its first line is the title. */
          description: string;
          /** @description Id or division code of the place; that of the key by default. `address_id` is taken for it where it is missing. */
          jurisdiction_id?: string;
          /** @description WGS 84, with `long`. */
          lat?: string;
          long?: string;
          /** @description Address of a picture, which stays at your side. */
          media_url?: string;
          /** @description The theme: `reform`, `livelihood`, `governance`. */
          service_code: string;
        };
        'multipart/form-data': {
          address_id?: string;
          /** @description The place in words. */
          address_string?: string;
          api_key?: string;
          /** @description 贵方编号：同一编号只受理一次 / Your own id: the same one is taken over once */
          'attribute[external_id]'?: string;
          /** @description 网格编号 / Code of the grid */
          'attribute[grid_code]'?: string;
          /** @description 来源渠道 / The way it came to you */
          'attribute[route]'?: string;
          /** @description 标题，默认取 description 首行 / Title; the first line of the description by default */
          'attribute[title]'?: string;
          /** @description 工单号 / Number of the work order */
          'attribute[work_order_no]'?: string;
          /** @description Its first line is the title. */
          description: string;
          /** @description Id or division code of the place; that of the key by default. `address_id` is taken for it where it is missing. */
          jurisdiction_id?: string;
          /** @description WGS 84, with `long`. */
          lat?: string;
          long?: string;
          /** @description Address of a picture, which stays at your side. */
          media_url?: string;
          /** @description The theme: `reform`, `livelihood`, `governance`. */
          service_code: string;
        };
      };
    };
    responses: {
      /** @description Taken over, now or before. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            account_id?: string;
            service_notice?: string;
            /** @description Id of the concern. */
            service_request_id?: string;
          }[];
        };
      };
      /** @description Refused; `description` begins with a code. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
    };
  };
  partnersOpen311GetRequest: {
    parameters: {
      query?: {
        /** @description Or as the name in Basic credentials: `https://<api_key>:@…`. */
        api_key?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
        serviceRequestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Request'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
      /** @description Refused; `description` begins with a code. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
    };
  };
  partnersOpen311Services: {
    parameters: {
      query?: {
        /** @description Id or division code of a place. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>[];
        };
      };
      /** @description Refused; `description` begins with a code. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
    };
  };
  partnersOpen311ServiceDefinition: {
    parameters: {
      query?: {
        /** @description Id or division code of a place. */
        jurisdiction_id?: string;
      };
      header?: never;
      path: {
        format: 'json' | 'xml';
        serviceCode: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description Refused; `description` begins with a code. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Error'][];
        };
      };
    };
  };
  partnersGetAsyncApi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersListPublicEvents: {
    parameters: {
      query?: {
        after?: string;
        district?: string;
        limit?: number;
        theme?: 'reform' | 'livelihood' | 'governance';
        types?: string;
        wait?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          /** @description `after` of the next request; moves on also where nothing was wanted. */
          'Next-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CloudEvent'][];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There are no such types of events (`feed.unknown-type`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersStreamPublicEvents: {
    parameters: {
      query?: {
        after?: string;
        district?: string;
        theme?: 'reform' | 'livelihood' | 'governance';
        types?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There are no such types of events (`feed.unknown-type`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersListPublicTypes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicTypes'];
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  partnersGetPublicSchema: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description What was sent is not right; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This person may not, or may not see it. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description A fault of ours, recorded under the request id. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description Not available just now; try again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  receivePublicEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description The event's id: the same for every try. */
        'webhook-id': string;
        /** @description One or more, between spaces, as Standard Webhooks has it: `v1,…` is HMAC-SHA256, `v1a,…` is Ed25519. */
        'webhook-signature': string;
        /** @description When this try was signed, seconds since 1970. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/cloudevents+json': components['schemas']['CloudEvent'];
      };
    };
    responses: {
      /** @description Taken. Anything else, and no answer within 15 s, is tried again. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Gone: the subscription is disabled. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
