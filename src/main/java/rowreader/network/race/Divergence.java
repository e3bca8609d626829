package rowreader.network.race;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rowreader.text.Text;

/**
 * Why a network left a race: its loss was no finite number any more.
 *
 * @param iteration when, from 1
 * @param loss NaN or infinite
 */
public record Divergence(long iteration, double loss) {
    /** What was kept until there was this record. */
    private static final Pattern SENTENCE = Pattern.compile("The loss became (\\S+) at iteration (\\d+):.*");

    @JsonCreator
    public Divergence {}

    /** Reads races that were kept with the sentence itself; null where that is empty. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Divergence of(String sentence) {
        Matcher parts = SENTENCE.matcher(sentence);
        return parts.matches()
                ? new Divergence(Long.parseLong(parts.group(2)), Double.parseDouble(parts.group(1)))
                : null;
    }

    /** What happened and what to do, for the user. */
    public Text text() {
        return Text.of("network.race.diverged", Double.toString(loss), iteration);
    }
}
