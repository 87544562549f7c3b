/** Raised whenever recognition, or what a text dates, says something else of a text: readings of another version are made anew. */
const recognition = 2;

/** With the tables of letters that it leans on, which come with the runtime. */
export const recognitionVersion = `${recognition} unicode ${process.versions.unicode}`;
