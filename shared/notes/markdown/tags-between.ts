/** Parts two marks and is seen by nobody: a comment with nothing in it. */
export const separator = '<!---->';

/** The end of a line where Markdown's own sign for it means nothing. */
export const breakTag = '<br>';
