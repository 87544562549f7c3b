/** Words in a class, id or role that say what a part of a page is for; each pattern is one feature. */
export const labelPatterns: readonly RegExp[] = [
  /comment|disqus|respond|replies|discussion/,
  /relat|recommend|more-|more_|also|trending|popular|latest|read-next|up-?next|similar|outbrain|taboola|suggest/,
  /shar(?:e|ing)|social|follow|facebook|twitter/,
  /nav|menu|breadcrumb|pagination|pager|skip|toc\b|table-of-contents/,
  /\bads?\b|\bad-|advert|sponsor|promo|banner|dfp|commercial/,
  /foot|copyright|legal|colophon/,
  /header|masthead|topbar|toolbar|hero/,
  /side|aside|rail|widget|complementary|secondary/,
  /newsletter|subscri|sign-?up|signup|optin|mailchimp|paywall|donat|regist|login/,
  /author|byline|bio\b|profile|avatar|contributor/,
  /meta|date|time|tags?\b|tag-|categor|label|badge|stats|views/,
  /caption|credit|figure|image|photo|gallery|media/,
  /modal|popup|overlay|cookie|consent|gdpr|notice|alert|tooltip|drawer/,
  /article-?_?body|entry-content|post-?_?content|story-?body|articlebody|post-body|article-?_?content|body-?(?:text|copy|content)|richtext|rich-text|markdown|prose/,
  /content|article|entry|post|story|main|text|body/,
  /title|headline|heading|subtitle|standfirst|dek|lede|summary|intro/,
  /card|teaser|tile|grid|item|list|carousel|slider|swiper|feed/,
  /product|price|cart|shop|spec|sku|review|rating/,
  /thread|message|reply|forum|topic|answer|question/,
  /sr-only|visually-?hidden|screen-?reader|hidden|assistive|print/,
  /button|btn|cta|action|link/,
  /pull-?quote|quote|highlight|callout|infobox|factbox|inset|embed/,
  /faq|accordion|tab|panel|step/,
];

/** The same in other languages: the trees know it from English pages, and have use of it on all. */
function said(english: RegExp, others: string): RegExp {
  return new RegExp(`${english.source}|${others}`, 'i');
}

/** Words in the text itself that hint at what it is. */
export const textPatterns: readonly RegExp[] = [
  said(
    /\b(?:subscribe|newsletter|sign ?up|inbox|mailing list|unsubscribe)\b/i,
    'abonnieren|abonnez|abonnement|suscr[ií]b|iscriviti|abbonati|inscreva-se|assine|abonneer|zapisz się|подпис(?:аться|ка)|購読|订阅|구독|اشترك',
  ),
  said(
    /\b(?:share|tweet|follow us|facebook|twitter|linkedin|whatsapp|instagram|pinterest)\b/i,
    '\\bteilen\\b|partage[rz]|comparti[rl]|condividi|udostępnij|поделиться|シェア|分享|공유|شارك',
  ),
  said(
    /\b(?:read more|related|see also|you may|you might|recommended|trending|more from|also read|read next|don't miss|popular|latest news|more stories|up next|previous|next (?:post|article)|read also)\b/i,
    'weiterlesen|mehr (?:zum thema|lesen)|lesen sie (?:auch|mehr)|auch interessant|lire (?:aussi|la suite|plus)|leer más|le[ae] también|te puede interesar|más noticias|leggi anche|leia (?:mais|também)|lees (?:ook|meer)|czytaj (?:więcej|także|też)|zobacz także|читайте также|関連記事|相关(?:阅读|新闻|文章)|관련 ?기사|اقرأ أيضا',
  ),
  said(
    /\b(?:comments?|reply|replies|leave a|discussion)\b/i,
    'kommentar|commentaire|comentario|comentário|\\bcommenti\\b|reacties|komentarz|комментари|コメント|评论|댓글|تعليق',
  ),
  said(
    /©|\(c\)|\bcopyright\b|all rights reserved/i,
    'alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|alle rechten|все права|版权所有|無断転載|무단 ?전재|جميع الحقوق',
  ),
  said(
    /\b(?:advertis|sponsor|affiliate|commission|disclosure|partner content|promoted)/i,
    '\\banzeige\\b|werbung|publicité|publicidad|pubblicità|advertentie|\\breklama|реклама|広告|广告|광고|إعلان',
  ),
  said(
    /\b(?:photo|image|picture|credit|getty|reuters|courtesy|illustration|shutterstock|photograph)\b/i,
    '(?:fotos?|bild|imagen|immagine|zdjęcie|фото|写真|图|사진)\\s?[:：©]',
  ),
  said(
    /\b(?:cookies?|privacy|terms|conditions|policy|consent|disclaimer)\b/i,
    'datenschutz|confidentialité|privacidad|\\bimpressum\\b|конфиденциальност|プライバシー|隐私|개인정보',
  ),
  said(
    /\b(?:log ?in|sign in|register|account|password|checkout|cart|my profile)\b/i,
    '\\banmelden\\b|einloggen|connexion|se connecter|iniciar sesión|\\baccedi\\b|inloggen|zaloguj|войти|ログイン|登录|로그인',
  ),
  /^(?:by|von|par|por|written by|posted by|author|about the author|reporting by|editing by)\b/i,
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]\d{2,4}|\d{4}-\d\d-\d\d|\d+ (?:hours?|days?|minutes?|months?|years?|weeks?) ago)\b/i,
  said(
    /\b(?:published|updated|posted|last modified|min(?:ute)?s? read|reading time|views?)\b/i,
    'veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|опубликован|обновлен|更新|公開|发布|게시',
  ),
  said(
    /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|sources?|references|tagged|posted in)\b/i,
    '^(?:schlagwörter|themen|mots[- ]clés|etiquetas|temas|palavras-chave|теги|タグ|标签)\\b',
  ),
  /[$€£¥₹]\s?\d|\d\s?(?:€|USD|EUR)\b/,
  /\b(?:click|tap|download|buy|shop|order|get started|learn more|contact us|book now|view all|show more|load more|try)\b/i,
  /\b(?:he|she) (?:is|was|has|writes|covers|holds)\b|\bis an? (?:\w+ ){0,3}(?:writer|editor|journalist|reporter|author|correspondent|contributor|freelance)/i,
  /\b(?:this (?:article|story|post)|originally (?:published|appeared)|first appeared|contributed to this|associated press|email (?:us|the)|contact the)\b/i,
  /\b(?:i|you|we|my|your|our)\b/i,
  /\?$/,
  /:$/,
  /(?:…|\.\.\.|»|›|→|>)$/,
  /^[•·\-–|/\d\s.,:;#@]+$/,
];
