/** Raised whenever recognition says something else of a text: readings of another version are made anew. */
const recognition = 1;

/** With the tables of letters that it leans on, which come with the runtime. */
export const recognitionVersion = `${recognition} unicode ${process.versions.unicode}`;
