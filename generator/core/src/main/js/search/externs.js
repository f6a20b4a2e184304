/**
 * @externs
 * Names that stay when the reader is shortened: pages, tests and the files of an index use them.
 */

/** @record */
function Shared() {}

// the script's own objects
Shared.prototype.casebookSearch;
Shared.prototype.CasebookSearch;
Shared.prototype.open;
Shared.prototype.Index;
Shared.prototype.warm;
Shared.prototype.query;
Shared.prototype.search;
Shared.prototype.analyze;
Shared.prototype.stem;
Shared.prototype.ranked;

// options of a query
Shared.prototype.limit;
Shared.prototype.offset;
Shared.prototype.kind;
Shared.prototype.filters;
Shared.prototype.typing;
Shared.prototype.sort;
Shared.prototype.verbatim;
Shared.prototype.facets;
Shared.prototype.early;

// an answer
Shared.prototype.total;
Shared.prototype.hits;
Shared.prototype.corrected;
Shared.prototype.partial;
Shared.prototype.searched;
Shared.prototype.title;
Shared.prototype.url;
Shared.prototype.anchor;
Shared.prototype.date;
Shared.prototype.language;
Shared.prototype.section;
Shared.prototype.score;
Shared.prototype.snippet;
Shared.prototype.text;
Shared.prototype.hit;
Shared.prototype.code;

// the list of an index's files
Shared.prototype.version;
Shared.prototype.build;
Shared.prototype.large;
Shared.prototype.width;
Shared.prototype.first;
Shared.prototype.shards;
Shared.prototype.positions;
Shared.prototype.spelling;
Shared.prototype.norms;
Shared.prototype.stats;
Shared.prototype.synonyms;
Shared.prototype.common;
Shared.prototype.names;
Shared.prototype.block;
Shared.prototype.units;
Shared.prototype.pages;

// of browsers, unknown to the compiler
Shared.prototype.trustedTypes;
Shared.prototype.createPolicy;
Shared.prototype.createScriptURL;
