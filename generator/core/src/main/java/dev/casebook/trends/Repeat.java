package dev.casebook.trends;

import dev.casebook.model.ActionItem;
import java.util.List;

/**
 * That a service had another incident while an action item of the one before was open.
 *
 * @param earlier id of the incident before, at most twelve months
 * @param later id of the one that followed
 * @param services that both concern
 * @param open the action items of the earlier one that were open when the later one began
 */
public record Repeat(String earlier, String later, List<String> services, List<ActionItem> open) {

  public Repeat {
    services = List.copyOf(services);
    open = List.copyOf(open);
  }
}
