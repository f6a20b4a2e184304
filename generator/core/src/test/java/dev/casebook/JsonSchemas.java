package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.json.Json;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks another library what our schemas say of a YAML text. */
public final class JsonSchemas {

  private final com.networknt.schema.Schema validator;
  private final Map<String, Object> root;

  public JsonSchemas(Schema schema) {
    validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.text(), InputFormat.JSON);
    root = Json.parseObject(schema.text());
  }

  /** What is wrong with a YAML text, by the types that YAML 1.2 gives to plain scalars. */
  public List<String> errors(String yaml) {
    YamlResult result = new YamlReader(YamlLimits.FILE).read(new RepoPath("a.yml"), yaml, 0);
    assertThat(result.findings()).isEmpty();
    YamlNode node = result.root();
    String json = node == null ? "null" : Json.compact(value(node));
    return validator.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** What is wrong with a JSON text. */
  public List<String> errorsOfJson(String json) {
    return validator.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Object value(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), value(entry.value())));
      return map;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(value(item)));
      return list;
    }
    return scalar((YamlNode.Scalar) node);
  }

  private static Object scalar(YamlNode.Scalar scalar) {
    String text = scalar.text();
    if (scalar.isNull()) {
      return null;
    }
    if (!scalar.quoted() && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    return !scalar.quoted() && text.matches("-?[0-9]{1,18}(\\.[0-9]+)?")
        ? new BigDecimal(text)
        : text;
  }

  /** The keys that an object of the schema may have; the pointer has no leading slash. */
  public Set<String> keys(String pointer) {
    Object properties = at(pointer).get("properties");
    return properties == null ? Set.of() : new TreeSet<>(object(properties).keySet());
  }

  /** What lies at a place of the schema. */
  public Map<String, Object> at(String pointer) {
    Object found = root;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.split("/")) {
      found =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : object(found).get(step);
      assertThat(found).as(pointer + " at " + step).isNotNull();
    }
    return object(found);
  }

  /** The places of all objects that name the keys they may have. */
  public Set<String> objects() {
    Set<String> pointers = new TreeSet<>();
    collect(root, "", pointers);
    return pointers;
  }

  private static void collect(Object node, String pointer, Set<String> pointers) {
    if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list.get(i), pointer + "/" + i, pointers);
      }
    } else if (node instanceof Map<?, ?> map) {
      if (Boolean.FALSE.equals(map.get("additionalProperties"))) {
        pointers.add(pointer.isEmpty() ? "" : pointer.substring(1));
      }
      map.forEach((key, value) -> collect(value, pointer + "/" + key, pointers));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object node) {
    return (Map<String, Object>) node;
  }

  /** The keys that the help for an unknown key lists. */
  public static Set<String> knownKeys(String help) {
    assertThat(help).startsWith("known are: ");
    return new TreeSet<>(List.of(help.substring("known are: ".length()).split(", ")));
  }
}
