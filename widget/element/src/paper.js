// A paper that the program has filled in, printed alone: on a page of its own, which the person closes again.

/** Listens in a root for the button that prints the paper before it. */
export function printPapersOf(root) {
  root.addEventListener("click", ({ target }) => {
    const button = target.closest('[part~="print-paper"]');
    if (button) print(button.previousElementSibling);
  });
}

function print(paper) {
  const page = window.open("", "_blank");
  // A browser that opens no window prints the whole page instead: the paper is open in it.
  if (!page) return window.print();
  page.document.title = paper.firstElementChild.textContent;
  page.document.documentElement.lang = paper.lang;
  page.document.body.append(page.document.importNode(paper, true));
  page.print();
}
