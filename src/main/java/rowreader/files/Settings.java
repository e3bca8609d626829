package rowreader.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the user set, by names. Those of another version of this program stand among them, too: they are kept as they
 * are. Immutable; any thread.
 */
public final class Settings {
    /** No settings at all. */
    public static final Settings NONE = new Settings(JsonNodeFactory.instance.objectNode());

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode values;

    Settings(ObjectNode values) {
        this.values = values;
    }

    /**
     * A setting.
     *
     * @param name what it is called in the file
     * @param type what Jackson reads and writes; records and arrays are fine
     */
    public record Key<T>(String name, Class<T> type) {}

    /** A setting's value; nothing if it was not set, or its value in the file has another type. */
    public <T> Optional<T> get(Key<T> key) {
        if (!values.has(key.name())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.treeToValue(values.get(key.name()), key.type()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same settings but for one. */
    public <T> Settings with(Key<T> key, T value) {
        ObjectNode changed = values.deepCopy();
        changed.set(key.name(), JSON.valueToTree(value));
        return new Settings(changed);
    }

    /** These, and of {@code others} those that are not among these. */
    public Settings over(Settings others) {
        ObjectNode all = others.values.deepCopy();
        all.setAll(values);
        return new Settings(all);
    }

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    ObjectNode values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
