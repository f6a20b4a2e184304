package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds nodes from the events of one text within the limits. Used once. */
final class NodeBuilder {

  private final YamlLimits limits;
  private final TextPlaces places;
  private final List<Finding> findings = new ArrayList<>();
  private int nodes;

  NodeBuilder(YamlLimits limits, TextPlaces places) {
    this.limits = limits;
    this.places = places;
  }

  /**
   * Builds the nodes.
   *
   * @param several whether more than one document is accepted
   */
  YamlStream build(Iterator<Event> events, boolean several) throws YamlRefusedException {
    List<YamlNode> roots = new ArrayList<>();
    boolean ended = false;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (ended && !several) {
            throw refuse(
                YamlRules.FEATURE,
                location(event),
                "a second YAML document is not supported",
                "keep one document; in front matter, end it with a line '---'");
          }
        }
        case DocumentEnd -> ended = true;
        case StreamStart, StreamEnd, Comment -> {}
        default -> {
          YamlNode root = node(event, events, 0);
          if (!(root instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            roots.add(root);
          }
        }
      }
    }
    return new YamlStream(roots, findings);
  }

  /** Recursion is bounded by the limit of depth. */
  private YamlNode node(Event event, Iterator<Event> events, int depth)
      throws YamlRefusedException {
    count(event, depth);
    refuseFeatures(event);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> sequence(event, events, depth);
      case MappingStart -> mapping(event, events, depth);
      default -> throw new IllegalStateException("Bug: no node starts with " + event);
    };
  }

  private void count(Event event, int depth) throws YamlRefusedException {
    if (depth > limits.depth()) {
      throw refuse(
          YamlRules.LIMIT,
          location(event),
          "YAML is nested deeper than " + limits.depth() + " levels",
          "flatten the structure");
    }
    if (++nodes > limits.nodes()) {
      throw refuse(
          YamlRules.LIMIT,
          location(event),
          "YAML holds more than " + limits.nodes() + " values",
          "move long lists into the body");
    }
  }

  private void refuseFeatures(Event event) throws YamlRefusedException {
    if (event.getEventId() == Event.ID.Alias) {
      throw refuse(
          YamlRules.FEATURE, location(event), "aliases are not allowed", "repeat the value");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw refuse(
          YamlRules.FEATURE,
          location(event),
          "anchors are not allowed",
          "remove '&%s', or put text that starts with '&' in quotes"
              .formatted(node.getAnchor().get().getValue()));
    }
    Optional<String> tag = tag(event);
    if (tag.isPresent()) {
      throw refuse(
          YamlRules.FEATURE,
          location(event),
          "tags are not allowed",
          "remove '%s', or put text that starts with '!' in quotes".formatted(tag.get()));
    }
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection
        ? collection.getTag()
        : Optional.empty();
  }

  private YamlNode.Scalar scalar(ScalarEvent event) throws YamlRefusedException {
    if (event.getValue().length() > limits.scalar()) {
      throw refuse(
          YamlRules.LIMIT,
          location(event),
          "a value is longer than " + limits.scalar() + " characters",
          "move long text into the body");
    }
    return new YamlNode.Scalar(event.getValue(), !event.isPlain(), location(event));
  }

  private YamlNode.Sequence sequence(Event start, Iterator<Event> events, int depth)
      throws YamlRefusedException {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, events, depth + 1));
      event = events.next();
    }
    return new YamlNode.Sequence(items, span(start, event));
  }

  private YamlNode.Mapping mapping(Event start, Iterator<Event> events, int depth)
      throws YamlRefusedException {
    MappingEntries entries = new MappingEntries(findings);
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event, events, depth + 1);
      YamlNode value = node(events.next(), events, depth + 1);
      entries.add(key, value);
      event = events.next();
    }
    return new YamlNode.Mapping(entries.toList(), span(start, event));
  }

  private SourceLocation location(Event event) {
    return places.between(event.getStartMark(), event.getEndMark());
  }

  /** A flow collection on one line spans it; a block collection is known by its start. */
  private SourceLocation span(Event start, Event end) {
    boolean flow = ((CollectionStartEvent) start).isFlow();
    return places.between(start.getStartMark(), flow ? end.getEndMark() : start.getStartMark());
  }

  private static YamlRefusedException refuse(
      Rule rule, SourceLocation at, String message, String help) {
    return new YamlRefusedException(Finding.of(rule, at, message).withHelp(help));
  }
}
