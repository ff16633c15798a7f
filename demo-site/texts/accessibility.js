// The texts of the accessibility statement. Finnish stands in the HTML, but for what only the script says.

const fi = {};

const sv = {
  "accessibility-lead":
    "Det här utlåtandet gäller Puolestas demonstrationssidor och exempelkommunen Exempelbys blankett. De är inte en riktig kommuns tjänst.",
  "accessibility-goal-heading": "Vad vi siktar på",
  "accessibility-goal":
    "Sidorna och blanketten är gjorda för att uppfylla kraven på nivåerna A och AA i WCAG 2.2 och lagen om tillhandahållande av digitala tjänster (306/2019).",
  "accessibility-known-heading": "Vad vi vet om bristerna",
  "accessibility-known":
    "Ingen utomstående har ännu granskat sidorna. Skriv till oss om något hindrar dig, så rättar vi det.",
  "accessibility-feedback-heading": "Ge respons",
  "accessibility-feedback":
    "På en riktig kommuns sida svarar kommunen inom 14 dagar, och därefter kan du vända dig till tillsynsmyndigheten.",
};

const en = {
  "accessibility-lead":
    "This statement concerns the demonstration pages of Puolesta and the form of the sample municipality Esimerkkilä. They are not the service of a real municipality.",
  "accessibility-goal-heading": "What we aim at",
  "accessibility-goal":
    "The pages and the form are made to meet levels A and AA of WCAG 2.2 and the Act on the Provision of Digital Services (306/2019).",
  "accessibility-known-heading": "What we know of shortcomings",
  "accessibility-known":
    "Nobody from outside has assessed the pages yet. Write to us if something hinders you, and we mend it.",
  "accessibility-feedback-heading": "Give feedback",
  "accessibility-feedback":
    "On a real municipality’s page the municipality answers within 14 days; after that you may turn to the supervisory authority.",
};

export const texts = { fi, sv, en };
