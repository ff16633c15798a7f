// Types of the question for SurveyJS.

/** Teaches SurveyJS the question `{ "type": "puolesta", "name": "…", "service": "…", "catalogue": "…" }`. */
export function addPuolesta(): void;
