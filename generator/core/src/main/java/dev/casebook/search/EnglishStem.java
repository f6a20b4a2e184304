package dev.casebook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Porter's stems, word by word. Not for use by several threads. */
final class EnglishStem {

  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final Pattern VARIABLE_END = Pattern.compile("(?:e|i|bl)\\z");

  private static final class OneTerm extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    @Override
    public boolean incrementToken() {
      return true;
    }
  }

  private final OneTerm source = new OneTerm();
  private final PorterStemFilter filter = new PorterStemFilter(source);

  /** Whether the term is a word that has other forms. */
  static boolean isWord(String term) {
    return WORD.matcher(term).matches();
  }

  String stem(String word) {
    try {
      source.term.setEmpty().append(word);
      if (!filter.incrementToken()) {
        throw new IllegalStateException("Bug: there is always a term");
      }
      return source.term.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: nothing is read", e);
    }
  }

  /** What the words of a stem begin with; the word alone when that would be a single letter. */
  static String base(String word, String stem) {
    String base = VARIABLE_END.matcher(stem).replaceFirst("");
    return base.length() < 2 ? word : base;
  }
}
