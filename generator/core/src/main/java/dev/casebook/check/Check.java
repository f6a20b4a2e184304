package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/** Looks for one kind of problem in the catalog. Stateless. */
public interface Check {

  /** The rules that this check reports. */
  List<Rule> rules();

  /** The problems, at the rules' own levels and in any order. */
  List<Finding> run(CheckContext context);
}
