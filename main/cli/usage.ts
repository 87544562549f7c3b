export const usage = `Usage: backstory [--vault DIR] [--json] <command>

  extract                         pages in, articles out (JSON Lines, standard input and output)
  recognize                       texts in, mentions out (JSON Lines, standard input and output)
  clip <file or address>...       clips files (.html .mhtml .txt .md .pdf .eml) or addresses
  note <file.md>                  imports a note from Markdown ("-" for standard input)
  search <query> [--limit N]      ranked hits with snippet and span; --sort relevance, newest, oldest or title;
                                  --explain says how the query was read and why each hit is there
  backlinks <name or id>          every mention and link of an entity, note, clip or story
  entities [--type T]             entities with their mention counts
  import <path>                   imports Markdown notes and clippable files from a folder
  export <path> --format F        writes the vault out; F is markdown or json
  export <story or entity> --format dossier-F --out PATH
                                  writes its dossier; F is html, md, pdf, docx or folder
  check                           verifies every record, hash, link and the index
  rebuild                         builds the index again
  serve                           the app in a browser window on this machine

clip, note, search, backlinks, entities, import, export, check and rebuild need --vault DIR.
--allow-host HOST:PORT lets "clip" fetch from that address of your own network.`;
