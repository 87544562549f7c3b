/** A date written out with its year. */
export const writtenDate =
  /(?<![\p{L}\p{N}])(?:\d{4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|er|\.|º|ª)?[ -](?:de )?\p{L}{3,12}\.?,?[ -](?:de |del )?\d{4}|\d{4}\.? \p{L}{3,12}\.? \d{1,2}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일)(?!\d)/u;

/** Words that say of a date that it is that of a change. */
export const changed =
  /updated|modified|revised|last (?:edit|review)|aktualisiert|ge[äa]ndert|mis(?:e)? [àa] jour|modifi[ée]|actualizad|aggiornat|bijgewerkt|gewijzigd|atualizad|uppdaterad|opdateret|oppdatert|zaktualizowan|обновлен|оновлен|更新|최종수정|수정|עודכן|تحديث|güncelle/i;
